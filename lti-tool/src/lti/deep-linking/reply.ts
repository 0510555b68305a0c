/**
 * The signed answer to a content selection. The web UI gets it sealed with the address it belongs to, and hands it to the
 * page that posts it: that page's content policy allows just this one address.
 */
import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { KeyliftError, type LtiSession, type Registration } from '@keylift/core';
import type { ToolKeys } from '../tool-keys.js';

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const deepLinking = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
const TYPE = 'keylift-content-reply+jwt';
/** Seconds in which the browser must carry the answer to the platform. */
const LIFETIME = 300;

export interface ContentReply {
  readonly jwt: string;
  readonly returnUrl: string;
  readonly registrationId: string;
}

/** For the person, and for the log of the platform: neither holds anything of a person. */
export interface Said {
  readonly message?: string;
  readonly problem?: string;
  readonly log: string;
}

export interface ContentReplies {
  readonly sign: (
    session: LtiSession,
    registration: Registration,
    items: readonly Readonly<Record<string, unknown>>[],
    said?: Said,
  ) => Promise<string>;
  /** Undefined when it is not ours, or too old. */
  readonly open: (reply: string) => Promise<ContentReply | undefined>;
}

export interface ContentReplyDeps {
  readonly toolKeys: Pick<ToolKeys, 'sign'>;
  /** 32 bytes. */
  readonly replyKey: Buffer;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export function createContentReplies({ toolKeys, replyKey, now }: ContentReplyDeps): ContentReplies {
  const seconds = () => Math.floor(now() / 1000);
  return {
    async sign({ content, deploymentId }, { id, clientId, issuer }, items, said) {
      if (!content) throw new KeyliftError('conflict', 'Nobody asked for course content in this session.');
      const jwt = await toolKeys.sign({
        iss: clientId,
        aud: issuer,
        iat: seconds() - 5, // a platform whose clock is behind would not take it
        exp: seconds() + LIFETIME,
        nonce: randomUUID(),
        [lti('message_type')]: 'LtiDeepLinkingResponse',
        [lti('version')]: '1.3.0',
        [lti('deployment_id')]: deploymentId,
        [deepLinking('content_items')]: items,
        ...(said && told(said)),
        ...(content.data !== undefined && { [deepLinking('data')]: content.data }),
      });
      return new SignJWT({ jwt, returnUrl: content.returnUrl, registrationId: id })
        .setProtectedHeader({ alg: 'HS256', typ: TYPE })
        .setExpirationTime(seconds() + LIFETIME)
        .sign(replyKey);
    },

    async open(reply) {
      const options = { algorithms: ['HS256'], typ: TYPE, currentDate: new Date(now()), requiredClaims: ['exp'] };
      const verified = await jwtVerify<ContentReply>(reply, replyKey, options).catch(() => undefined);
      return verified?.payload;
    },
  };
}

/** LTI Deep Linking 2.0 §4.5.2: an error has a message and a log of its own. */
const told = ({ message, problem, log }: Said): Readonly<Record<string, string>> =>
  problem === undefined
    ? { ...(message !== undefined && { [deepLinking('msg')]: message }), [deepLinking('log')]: log }
    : { [deepLinking('errormsg')]: problem, [deepLinking('errorlog')]: log };
