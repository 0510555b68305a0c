/** A block of a lesson, drawn with Jira's own components. */
import React from 'react';
import {
  Box,
  Checkbox,
  CodeBlock,
  DynamicTable,
  Em,
  Heading,
  Image,
  List,
  ListItem,
  SectionMessage,
  Stack,
  Text,
} from '@forge/react';
import type { Block } from '@keylift/core';
import { plainText, RichText } from './RichText';

const appearanceOf = { note: 'information', warning: 'warning', example: 'discovery' } as const;

export const LessonBlock = ({ block }: { readonly block: Exclude<Block, { type: 'question' }> }) => {
  switch (block.type) {
    case 'paragraph':
      return <RichText runs={block.text} />;
    case 'heading':
      return (
        <Heading as={block.level === 2 ? 'h4' : 'h5'} size="small">
          {plainText(block.text)}
        </Heading>
      );
    case 'list':
      return (
        <List type={block.ordered ? 'ordered' : 'unordered'}>
          {block.items.map((item, place) => (
            <ListItem key={place}>
              <RichText runs={item} />
            </ListItem>
          ))}
        </List>
      );
    case 'code':
      return (
        <Stack space="space.050">
          {block.caption !== undefined && (
            <Text>
              <Em>{block.caption}</Em>
            </Text>
          )}
          <CodeBlock
            text={block.lines.join('\n')}
            language={block.language as 'text'}
            highlight={block.highlight.join(',')}
            shouldWrapLongLines
          />
        </Stack>
      );
    case 'callout':
      return (
        <SectionMessage appearance={appearanceOf[block.tone]}>
          <RichText runs={block.text} />
        </SectionMessage>
      );
    case 'quote':
      return (
        <Box padding="space.100" backgroundColor="color.background.neutral">
          <RichText runs={block.text} />
          {block.source !== undefined && (
            <Text>
              <Em>{block.source}</Em>
            </Text>
          )}
        </Box>
      );
    case 'table':
      return (
        <DynamicTable
          head={{ cells: block.header.map((cell, place) => ({ key: String(place), content: plainText(cell) })) }}
          rows={block.rows.map((row, place) => ({
            key: String(place),
            cells: row.map((cell, column) => ({ key: String(column), content: <RichText runs={cell} /> })),
          }))}
        />
      );
    case 'image':
      // A picture from elsewhere would be egress; its text says the same.
      return block.src.startsWith('data:') ? (
        <Image src={block.src} alt={block.alt} />
      ) : (
        <Text>
          <Em>{block.caption ?? block.alt}</Em>
        </Text>
      );
    case 'checklist':
      return (
        <Stack space="space.050">
          {block.items.map((item, place) => (
            <Checkbox key={place} label={plainText(item)} value={String(place)} />
          ))}
        </Stack>
      );
  }
};
