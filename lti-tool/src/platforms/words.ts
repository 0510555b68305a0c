/** What a language must say on the page about platforms. */
import type { KnownDeployment, ToolKey } from '@keylift/core';
import type { PlatformWord } from '@keylift/core/api';

export interface PlatformTexts {
  readonly title: string;
  readonly lead: string;
  readonly words: Readonly<Record<PlatformWord, string>>;
  readonly states: Readonly<Record<KnownDeployment['state'], string>>;
  readonly copyOfCanvas: string;
  readonly facts: Readonly<
    Record<'issuer' | 'clientId' | 'authEndpoint' | 'tokenEndpoint' | 'jwksUri' | 'tokenAudience', string>
  >;
  readonly ours: Readonly<Record<'login' | 'launch' | 'target' | 'deepLinking' | 'keys' | 'canvas', string>>;
  readonly guides: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly presets: Readonly<
    Record<'site' | 'canvas' | 'beta' | 'test' | 'copy' | 'blackboard' | 'sakai' | 'other', string>
  >;
  readonly invitation: {
    readonly new: (until: string) => string;
    readonly approved: (until: string) => string;
    readonly update: (name: string, until: string) => string;
  };
  readonly keys: {
    readonly states: Readonly<Record<ToolKey['state'], string>>;
    readonly calm: string;
    readonly waits: (hours: number) => string;
    readonly ready: string;
    readonly elsewhere: string;
    readonly prepare: string;
    readonly switch: string;
  };
  /** Under the field they are about. */
  readonly problems: Readonly<
    Record<
      | 'address'
      | 'clientId'
      | 'notCalled'
      | 'silent'
      | 'noKeySet'
      | 'known'
      | 'consumerSecret'
      | 'host'
      | 'gone'
      | 'ownDoor',
      string
    >
  >;
}
