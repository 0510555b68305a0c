/** Runs of text as UI Kit draws them. */
import React from 'react';
import { Code, Em, Link, Strong, Text } from '@forge/react';
import type { Inline } from '@keylift/core';

export const RichText = ({ runs }: { readonly runs: readonly Inline[] }) => (
  <Text>
    {runs.map((run, place) => (
      <Run key={place} run={run} />
    ))}
  </Text>
);

const Run = ({ run }: { readonly run: Inline }) => {
  const { text, strong, emphasis, code, href } = run;
  if (href)
    return (
      <Link href={href} openNewTab>
        {text}
      </Link>
    );
  if (code) return <Code>{text}</Code>;
  if (strong) return <Strong>{text}</Strong>;
  if (emphasis) return <Em>{text}</Em>;
  return <>{text}</>;
};

/** For labels, which take a string. */
export const plainText = (runs: readonly Inline[]): string => runs.map(({ text }) => text).join('');
