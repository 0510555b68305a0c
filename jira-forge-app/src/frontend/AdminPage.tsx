/** For administrators: the library, what counts as blocked, what serves which Key Result, privacy. */
import React, { useState, type ReactNode } from 'react';
import {
  Button,
  ButtonGroup,
  Code,
  DynamicTable,
  FilePicker,
  Heading,
  Inline,
  Label,
  Spinner,
  Stack,
  Text,
  TextArea,
  Textfield,
  Toggle,
} from '@forge/react';
import type { Known, SiteView } from '../local/site';
import { call, sentenceOf } from './call';
import { ServerSection } from './ServerSection';
import { typed } from './project/act';
import { configOf, linesOf, type Draft } from './site-draft';
import { sendPack } from './upload';
import { useCall } from './use-call';
import { Said } from './Said';

export const AdminPage = () => {
  const { value: site, problem } = useCall<SiteView>('site');
  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!site) return <Spinner label="Keylift" />;
  return (
    <Stack space="space.400">
      {site.isConnected ? (
        <ServerSection library={site.texts[site.hasLibrary ? 'library.now' : 'library.none']} />
      ) : (
        <Local site={site} />
      )}
      <Settings site={site} />
    </Stack>
  );
};

const Local = ({ site }: { readonly site: SiteView }) => (
  <Stack space="space.400">
    <Section title={site.texts.edition}>
      <Text>{site.texts['edition.local']}</Text>
    </Section>
    <Library site={site} />
  </Stack>
);

const Library = ({ site: { texts, hasLibrary } }: { readonly site: SiteView }) => {
  const [said, setSaid] = useState<string | undefined>();
  const [pasted, setPasted] = useState<string | undefined>();

  const upload = async (data: string) => {
    try {
      await sendPack(data, texts, (n, all) =>
        setSaid(texts.uploading.replace('{n}', String(n)).replace('{all}', String(all))),
      );
      setSaid(texts.uploaded);
      setPasted(undefined);
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };

  return (
    <Section title={texts.library}>
      <Text>{hasLibrary ? texts['library.now'] : texts['library.none']}</Text>
      <FilePicker label={texts.upload} onChange={([file]) => void (file && upload(file.data))} />
      {/* File pickers are in early access at Atlassian: not every site draws them. */}
      {pasted === undefined ? (
        <Inline>
          <Button appearance="subtle" onClick={() => setPasted('')}>
            {texts.paste}
          </Button>
        </Inline>
      ) : (
        <>
          <Field label={texts['paste.hint']} labelFor="pack">
            <TextArea id="pack" name="pack" onChange={({ target }) => setPasted(typed({ target }))} />
          </Field>
          <Inline>
            <Button onClick={() => void upload(pasted)}>{texts['paste.use']}</Button>
          </Inline>
        </>
      )}
      <Said sentence={said} />
    </Section>
  );
};

const Settings = ({ site: { texts, config, keyResults, skills } }: { readonly site: SiteView }) => {
  const [draft, setDraft] = useState<Draft>(() => linesOf(config));
  const [said, setSaid] = useState<string | undefined>();
  const field = (name: Exclude<keyof Draft, 'eu' | 'experts'>) => ({
    id: name,
    name,
    defaultValue: draft[name],
    onChange: (event: { readonly target: { readonly value?: unknown } }) =>
      setDraft((before) => ({ ...before, [name]: typeof event.target.value === 'string' ? event.target.value : '' })),
  });

  const save = async () => {
    try {
      const { unknown } = await call<{ readonly unknown: readonly string[] }>('saveConfig', {
        config: configOf(draft),
      });
      const ids = texts.unknown.replace('{ids}', unknown.join(', '));
      setSaid(unknown.length > 0 ? `${texts.saved} ${ids}` : texts.saved);
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };

  return (
    <Stack space="space.400">
      <Section title={texts.signals}>
        <Field label={texts.statuses} labelFor="statuses">
          <Textfield {...field('statuses')} />
        </Field>
        <Field label={texts.labels} labelFor="labels">
          <Textfield {...field('labels')} />
        </Field>
        <Field label={texts.stale} labelFor="stale">
          <Textfield {...field('stale')} />
        </Field>
      </Section>
      <Section title={texts.mapping}>
        <Field label={texts['mapping.hint']} labelFor="keyResults">
          <TextArea {...field('keyResults')} />
        </Field>
        <KnownIds title={texts.known} rows={keyResults} texts={texts} />
      </Section>
      <Section title={texts.skills}>
        <Field label={texts['skills.hint']} labelFor="skills">
          <TextArea {...field('skills')} />
        </Field>
        <KnownIds title={texts['known.skills']} rows={skills} texts={texts} />
      </Section>
      <Section title={texts.privacy}>
        <Switch id="eu" label={texts.eu} isOn={draft.eu} onChange={(eu) => setDraft({ ...draft, eu })} />
        <Switch
          id="experts"
          label={texts.experts}
          isOn={draft.experts}
          onChange={(experts) => setDraft({ ...draft, experts })}
        />
      </Section>
      <Stack space="space.150">
        <ButtonGroup>
          <Button appearance="primary" onClick={() => void save()}>
            {texts.save}
          </Button>
        </ButtonGroup>
        <Said sentence={said} />
      </Stack>
    </Stack>
  );
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack space="space.150">
    <Heading as="h2" size="medium">
      {title}
    </Heading>
    {children}
  </Stack>
);

interface KnownProps {
  readonly title: string;
  readonly rows: readonly Known[];
  readonly texts: SiteView['texts'];
}

/** What the library has, and the ids to type. */
const KnownIds = ({ title: caption, rows, texts }: KnownProps) =>
  rows.length === 0 ? null : (
    <DynamicTable
      label={caption}
      caption={caption}
      rowsPerPage={10}
      head={{
        cells: [
          { key: 'title', content: texts.name },
          { key: 'id', content: texts.id },
        ],
      }}
      rows={rows.map(({ id, title }) => ({
        key: id,
        cells: [
          { key: 'title', content: <Text>{title}</Text> },
          { key: 'id', content: <Code>{id}</Code> },
        ],
      }))}
    />
  );

interface FieldProps {
  readonly label: string;
  readonly labelFor: string;
  readonly children: ReactNode;
}

const Field = ({ label, labelFor, children }: FieldProps) => (
  <Stack space="space.050">
    <Label labelFor={labelFor}>{label}</Label>
    {children}
  </Stack>
);

interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const Switch = ({ id, label, isOn, onChange }: SwitchProps) => (
  <Inline space="space.100" alignBlock="center">
    <Toggle id={id} isChecked={isOn} onChange={() => onChange(!isOn)} />
    <Label labelFor={id}>{label}</Label>
  </Inline>
);
