import type { JSX } from 'preact';
import type { Example } from '../examples/example.ts';

/** All examples, each under its name. */
export function Gallery({ examples }: { readonly examples: readonly Example[] }): JSX.Element {
  return (
    <div class="rp-gallery">
      {examples.map((example) => (
        <section
          key={`${example.component} ${example.state}`}
          class="rp-ex"
          data-on={example.on ?? 'desk'}
          data-example={`${example.component}: ${example.state}`}
        >
          <h2 class="rp-ex-title">
            <b>{example.component}</b> {example.state}
          </h2>
          <div class="rp-ex-stage">{example.render()}</div>
        </section>
      ))}
    </div>
  );
}
