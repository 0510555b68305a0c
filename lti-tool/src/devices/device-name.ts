/** What a browser calls itself, in words its owner knows: "Firefox on Windows". */
export function deviceName(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const browser = [
    ['Edg/', 'Edge'],
    ['Firefox/', 'Firefox'],
    ['Chrome/', 'Chrome'],
  ].find(([mark]) => agent.includes(mark as string))?.[1];
  const system = [
    ['Windows', 'Windows'],
    ['Mac OS', 'macOS'],
    ['CrOS', 'ChromeOS'],
    ['Android', 'Android'],
    ['Linux', 'Linux'],
  ].find(([mark]) => agent.includes(mark as string))?.[1];
  return [browser ?? 'Browser', ...(system === undefined ? [] : [`on ${system}`])].join(' ');
}
