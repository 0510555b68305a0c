/** What a platform may do, and what it did in its LTI 1.1 time. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlatformRow, PlatformsView } from '@keylift/core/api';
import { ChoiceField, Field } from '../components/field.js';
import { useServer } from '../context.js';
import { EntryField } from './entry-field.js';
import { usePlatformAction } from './use-platform-action.js';
import { FormActions, sends } from '../components/form-actions.js';

export interface SettingsProps {
  readonly platform: PlatformRow;
  readonly words: PlatformsView['words'];
  readonly changed: (view: PlatformsView) => void;
}

export function PlatformSettings({ platform, words, changed }: SettingsProps): JSX.Element {
  const api = useServer();
  const { said, problem, isBusy, run } = usePlatformAction(words);
  const [policy, setPolicy] = useState(platform.policy);
  const [allowAnonymous, setAllowAnonymous] = useState(platform.allowAnonymous);
  const [audiences, setAudiences] = useState(platform.trustedAudiences.join('\n'));
  const [hosts, setHosts] = useState(platform.hosts.join('\n'));
  const [consumerKey, setConsumerKey] = useState(platform.consumerKey ?? '');
  const [secret, setSecret] = useState('');
  const hadKey = platform.consumerKey !== undefined;
  const save = (): void =>
    run(async () => {
      changed(
        await api.changePlatform({
          platformId: platform.id,
          policy,
          allowAnonymous,
          trustedAudiences: audiences.split(/\s+/).filter((audience) => audience !== ''),
          hosts: hosts.split(/\s+/).filter((host) => host !== ''),
          ...((hadKey || consumerKey !== '') && { legacyKey: { consumerKey, ...(secret !== '' && { secret }) } }),
        }),
      );
      setSecret('');
    }, words.saved);
  return (
    <form noValidate onSubmit={sends(save)}>
      <ChoiceField
        label={words.policy}
        value={policy}
        set={(chosen) => setPolicy(chosen as PlatformRow['policy'])}
        options={[
          { value: 'learn', label: words.policyLearn },
          { value: 'ask', label: words.policyAsk },
          { value: 'known-only', label: words.policyKnownOnly },
        ]}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={allowAnonymous}
          onChange={({ currentTarget }) => setAllowAnonymous(currentTarget.checked)}
        />
        {words.anonymous}
      </label>
      <Field label={words.audiences}>
        <textarea
          rows={2}
          spellcheck={false}
          value={audiences}
          onInput={({ currentTarget }) => setAudiences(currentTarget.value)}
        />
      </Field>
      <p class="meta">{words.audiencesHint}</p>
      <Field label={words.hosts}>
        <textarea
          rows={2}
          spellcheck={false}
          value={hosts}
          aria-invalid={problem?.field === 'hosts'}
          onInput={({ currentTarget }) => setHosts(currentTarget.value)}
        />
        <span class="wrong" role="alert">
          {problem?.field === 'hosts' && problem.message}
        </span>
      </Field>
      <p class="meta">{words.hostsHint}</p>
      <div class="fields">
        <EntryField
          name="legacyKey.consumerKey"
          label={words.consumerKey}
          hint={words.optional}
          value={consumerKey}
          set={setConsumerKey}
          problem={problem}
        />
        <EntryField
          name="legacyKey.secret"
          label={words.consumerSecret}
          value={secret}
          set={setSecret}
          problem={problem}
          isSecret
          {...(hadKey && { placeholder: '••••••••' })}
        />
      </div>
      <p class="meta">{words.consumerHint}</p>
      <FormActions label={words.save} look="small" isBusy={isBusy} said={said} />
    </form>
  );
}
