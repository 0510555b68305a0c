/** A platform entered by hand; the platforms we know fill in their own addresses. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlatformPreset } from '@keylift/core/api';
import { ChoiceField } from '../components/field.js';
import { useServer } from '../context.js';
import { EntryField } from './entry-field.js';
import type { InviteProps } from './invite.js';
import { usePlatformAction } from './use-platform-action.js';
import { FormActions, sends } from '../components/form-actions.js';

const FILLED = ['issuer', 'authEndpoint', 'tokenEndpoint', 'jwksUri', 'tokenAudience'] as const;
type Filled = (typeof FILLED)[number];
type Entries = Partial<Record<Filled | 'deploymentId', string>>;

export function ByHand({ view, changed }: InviteProps): JSX.Element {
  const api = useServer();
  const { words, presets } = view;
  const { said, problem, isBusy, run } = usePlatformAction(words);
  const [presetId, setPresetId] = useState(presets[0]?.id ?? '');
  const [site, setSite] = useState('');
  const [clientId, setClientId] = useState('');
  const [typed, setTyped] = useState<Entries>({});
  const preset = presets.find(({ id }) => id === presetId);
  const valueOf = (field: Filled): string => typed[field] ?? (preset ? fill(preset[field] ?? '', site, clientId) : '');
  const { deploymentId = '' } = typed;

  const add = (): void =>
    run(async () => {
      const audience = valueOf('tokenAudience');
      changed(
        await api.addPlatform({
          issuer: valueOf('issuer'),
          clientId,
          authEndpoint: valueOf('authEndpoint'),
          tokenEndpoint: valueOf('tokenEndpoint'),
          jwksUri: valueOf('jwksUri'),
          ...(audience !== '' && { tokenAudience: audience }),
          ...(deploymentId !== '' && { deploymentId }),
          ...(preset?.product !== undefined && { product: preset.product }),
        }),
      );
      setClientId('');
      setTyped({});
    }, words.added);

  return (
    <section class="sec" aria-labelledby="by-hand">
      <header>
        <h2 id="by-hand">{words.byHandTitle}</h2>
      </header>
      <p>{words.byHandLead}</p>
      <form noValidate onSubmit={sends(add)}>
        <div class="fields">
          <ChoiceField
            label={words.preset}
            value={presetId}
            set={(chosen) => {
              setPresetId(chosen);
              setTyped({});
            }}
            options={presets.map(({ id, label }) => ({ value: id, label }))}
          />
          {preset?.site && (
            <EntryField
              name="site"
              label={preset.site.label}
              placeholder={preset.site.example}
              value={site}
              set={setSite}
              problem={undefined}
            />
          )}
          <EntryField name="clientId" label={words.clientId} value={clientId} set={setClientId} problem={problem} />
          {FILLED.map((field) => (
            <EntryField
              key={field}
              name={field}
              label={words[field]}
              value={valueOf(field)}
              set={(value) => setTyped({ ...typed, [field]: value })}
              problem={problem}
              {...(field === 'tokenAudience' && { hint: words.optional })}
            />
          ))}
          <EntryField
            name="deploymentId"
            label={words.deploymentId}
            hint={words.optional}
            value={deploymentId}
            set={(value) => setTyped({ ...typed, deploymentId: value })}
            problem={problem}
          />
        </div>
        {preset?.hint !== undefined && <p class="meta">{preset.hint}</p>}
        <FormActions label={words.add} isBusy={isBusy} said={said} />
      </form>
    </section>
  );
}

/** Nothing as long as what it is made of was not typed. */
function fill(template: PlatformPreset['issuer'], site: string, clientId: string): string {
  const root = rootOf(site);
  if ((template.includes('{site}') && root === '') || (template.includes('{client}') && clientId === '')) return '';
  return template.replace('{site}', root).replace('{client}', encodeURIComponent(clientId.trim()));
}

/** As platforms write their own address: with a scheme, without a slash at the end. */
function rootOf(site: string): string {
  const text = site.trim().replace(/\/+$/, '');
  return text === '' || /^https?:\/\//.test(text) ? text : `https://${text}`;
}
