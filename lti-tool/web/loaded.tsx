/** A page that waits: for its view, and for its code where that is not in the first load. */
import type { FunctionComponent, JSX } from 'preact';
import { useArrival, type Visit } from './arrival.js';
import { FailedPage } from './pages/notice.js';
import { Page, Skeleton } from './pages/page.js';
import { PartMissing } from './part-missing.js';
import { useResource } from './resource.js';

interface LoadedProps<View> {
  readonly locale: string;
  readonly visit: Visit;
  /** Names what is loaded; another name loads again. */
  readonly name: string;
  readonly kind?: 'page' | 'lesson';
  /** Where the focus goes when the page opens. */
  readonly at?: string;
  readonly load: () => Promise<View>;
  readonly titleOf: (view: View) => string;
  /** `replace` shows a newer view of the same page in its place. */
  readonly draw: (view: View, replace: (view: View) => void) => JSX.Element;
}

export function Loaded<View extends object>(props: LoadedProps<View>): JSX.Element {
  const { locale, visit, name, kind = 'page', at = 'h1' } = props;
  const [resource, again, replace] = useResource(name, props.load);
  useArrival({ visit, page: name, at, ready: resource.status !== 'loading' });
  if (resource.status === 'loading') return <Skeleton kind={kind} />;
  if (resource.status === 'failed') {
    const retry = (): void => {
      // The pressed button goes away: the page that comes takes the focus, as one that is newly opened.
      visit.current = '';
      again();
    };
    return <FailedPage locale={locale} error={resource.error} retry={retry} />;
  }
  const view = resource.value;
  return (
    <Page title={props.titleOf(view)} locale={'locale' in view ? String(view.locale) : locale}>
      {props.draw(view, replace)}
    </Page>
  );
}

interface Titled {
  readonly title: string;
  readonly locale?: string;
}

type Part<View> = FunctionComponent<{ readonly view: View; readonly changed: (view: View) => void }>;

interface Whole<View> {
  readonly view: View;
  readonly Part: Part<View>;
  readonly locale?: string;
}

interface FetchedProps<View extends Titled> extends Pick<LoadedProps<View>, 'locale' | 'visit' | 'name' | 'load'> {
  /** Fetches the code that draws the view. */
  readonly part: () => Promise<Part<View>>;
}

/** View and code are asked for at the same moment: one wait, one grey page. */
export function Fetched<View extends Titled>({ load, part, ...rest }: FetchedProps<View>): JSX.Element {
  return (
    <Loaded
      {...rest}
      load={async (): Promise<Whole<View>> => {
        const [view, Part] = await Promise.all([load(), part().catch(missingPart)]);
        return { view, Part, ...(view.locale !== undefined && { locale: view.locale }) };
      }}
      titleOf={({ view }) => view.title}
      draw={({ view, Part, ...same }, replace) => (
        <Part view={view} changed={(newer) => replace({ ...same, view: newer, Part })} />
      )}
    />
  );
}

/** What stands in for a view on a page that waits for a sentence instead of loading one. */
export const titled = (title: string) => (): Promise<Titled> => Promise.resolve({ title });

function missingPart(cause: unknown): never {
  throw new PartMissing(cause);
}
