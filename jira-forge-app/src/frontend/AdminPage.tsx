/** For administrators: the library, what counts as blocked, what serves which Key Result, privacy. */
import React, { useState } from 'react';
import {
  Button,
  FilePicker,
  Heading,
  Inline,
  Label,
  SectionMessage,
  Spinner,
  Stack,
  Text,
  TextArea,
  Textfield,
  Toggle,
} from '@forge/react';
import type { SiteView } from '../local/site';
import { call, sentenceOf } from './call';
import { ServerSection } from './ServerSection';
import { configOf, linesOf, type Draft } from './site-draft';
import { sendPack } from './upload';
import { useCall } from './use-call';

export const AdminPage = () => {
  const { value: site, problem } = useCall<SiteView>('site');
  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!site) return <Spinner label="Keylift" />;
  return (
    <Stack space="space.400">
      {site.isConnected ? <ServerSection /> : <Library site={site} />}
      <Settings site={site} />
    </Stack>
  );
};

const Library = ({ site: { texts, hasLibrary } }: { readonly site: SiteView }) => {
  const [said, setSaid] = useState<string | undefined>();

  const upload = async (files: readonly { readonly data: string }[]) => {
    const [file] = files;
    if (!file) return;
    try {
      await sendPack(file.data, (n, all) =>
        setSaid(texts.uploading.replace('{n}', String(n)).replace('{all}', String(all))),
      );
      setSaid(texts.uploaded);
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };

  return (
    <Stack space="space.100">
      <Heading as="h2" size="medium">
        {texts.library}
      </Heading>
      <Text>{hasLibrary ? texts['library.now'] : texts['library.none']}</Text>
      <FilePicker label={texts.upload} onChange={(files) => void upload(files)} />
      {said !== undefined && (
        <SectionMessage>
          <Text>{said}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
};

const Settings = ({ site: { texts, config } }: { readonly site: SiteView }) => {
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
      await call('saveConfig', { config: configOf(draft) });
      setSaid(texts.saved);
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };

  return (
    <Stack space="space.150">
      <Heading as="h2" size="medium">
        {texts.signals}
      </Heading>
      <Label labelFor="statuses">{texts.statuses}</Label>
      <Textfield {...field('statuses')} />
      <Label labelFor="labels">{texts.labels}</Label>
      <Textfield {...field('labels')} />
      <Label labelFor="stale">{texts.stale}</Label>
      <Textfield {...field('stale')} />
      <Heading as="h2" size="medium">
        {texts.mapping}
      </Heading>
      <Label labelFor="keyResults">{texts['mapping.hint']}</Label>
      <TextArea {...field('keyResults')} />
      <Heading as="h2" size="medium">
        {texts.skills}
      </Heading>
      <Label labelFor="skills">{texts['skills.hint']}</Label>
      <TextArea {...field('skills')} />
      <Heading as="h2" size="medium">
        {texts.privacy}
      </Heading>
      <Switch id="eu" label={texts.eu} isOn={draft.eu} onChange={(eu) => setDraft({ ...draft, eu })} />
      <Switch
        id="experts"
        label={texts.experts}
        isOn={draft.experts}
        onChange={(experts) => setDraft({ ...draft, experts })}
      />
      <Button appearance="primary" onClick={() => void save()}>
        {texts.save}
      </Button>
      {said !== undefined && (
        <SectionMessage>
          <Text>{said}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
};

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
