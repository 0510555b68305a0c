import { describe, expect, it } from 'vitest';
import { siteTexts } from './site-settings.js';

describe('the page of administrators', () => {
  it('names the library in use and shows how a line is written with ids that exist', () => {
    const texts = siteTexts(
      {
        library: { version: 'autumn', lessons: 84 },
        examples: { keyResult: 'crash-free', skill: { id: 'tls', title: 'TLS' } },
      },
      'en',
    );
    expect(texts['library.now']).toBe('Version autumn, 84 lessons.');
    expect(texts['mapping.hint']).toContain('MOB = crash-free');
    expect(texts['skills.hint']).toContain('TLS = tls');
  });

  it('leaves a place for the parts of an upload, and says what to do before there is a library', () => {
    const texts = siteTexts({ examples: {} }, 'de');
    expect(texts.uploading).toBe('Teil {n} von {all} wird gesendet.');
    expect(texts['mapping.hint']).toContain('MOB = …');
    expect(texts['skills.hint']).toContain('… = …');
  });
});
