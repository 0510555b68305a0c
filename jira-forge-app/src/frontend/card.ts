/** A block of its own, with Jira's own tokens, so that it follows Jira's theme. */
import { xcss } from '@forge/react';

export const card = xcss({
  padding: 'space.200',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.medium',
});
