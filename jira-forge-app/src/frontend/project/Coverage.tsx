/** Who can carry a Key Result, in bands, and what holds up the work of the project. */
import React from 'react';
import { DynamicTable, Heading, Lozenge, Stack, Text } from '@forge/react';
import type { CoverageRow, KeyResultView, ProjectTexts, ThemesView } from '@keylift/core';

const appearanceOf: Readonly<Record<CoverageRow['state'], 'removed' | 'moved' | 'success' | 'default'>> = {
  fragile: 'removed',
  thin: 'moved',
  resilient: 'success',
  withheld: 'default',
};

export const Coverage = ({
  coverage,
  texts,
}: {
  readonly coverage: KeyResultView['coverage'];
  readonly texts: ProjectTexts;
}) => (
  <Stack space="space.100">
    <Heading as="h3" size="small">
      {coverage.title}
    </Heading>
    <DynamicTable
      label={coverage.title}
      head={{
        cells: [
          { key: 'skill', content: texts.skill },
          { key: 'people', content: texts.carry },
          { key: 'standing', content: texts.standing },
        ],
      }}
      rows={coverage.rows.map(({ skillId, label, meta, bands, band, state, stateLabel }) => ({
        key: skillId,
        cells: [
          {
            key: 'skill',
            content: (
              <Stack space="space.025">
                <Text>{label}</Text>
                <Text size="small" color="color.text.subtle">
                  {meta}
                </Text>
              </Stack>
            ),
          },
          { key: 'people', content: <Text>{band === undefined ? '–' : bands[band]}</Text> },
          { key: 'standing', content: <Lozenge appearance={appearanceOf[state]}>{stateLabel}</Lozenge> },
        ],
      }))}
    />
    <Text size="small" color="color.text.subtle">
      {asSentence(coverage.floor)} {coverage.note}
    </Text>
  </Stack>
);

/** The legend of a chart, where no chart stands. */
const asSentence = (legend: string): string => `${legend.charAt(0).toUpperCase()}${legend.slice(1)}.`;

export const Themes = ({ themes }: { readonly themes: ThemesView }) => (
  <Stack space="space.100">
    <Heading as="h3" size="small">
      {themes.title}
    </Heading>
    {themes.rows.length > 0 && (
      <DynamicTable
        label={themes.title}
        head={{ cells: themes.columns.map((content, at) => ({ key: String(at), content })) }}
        rows={themes.rows.map(({ skillId, label, blocked, mapped }) => ({
          key: skillId,
          cells: [label, blocked, mapped].map((content, at) => ({ key: String(at), content: <Text>{content}</Text> })),
        }))}
      />
    )}
    <Text size="small" color="color.text.subtle">
      {themes.note}
    </Text>
  </Stack>
);
