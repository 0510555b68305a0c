/** Where the platform wants people back, when that is a page at all. */
export function returnAddress(returnUrl: string | undefined): URL | undefined {
  const back = returnUrl !== undefined && URL.canParse(returnUrl) ? new URL(returnUrl) : undefined;
  return back && /^https?:$/.test(back.protocol) ? back : undefined;
}
