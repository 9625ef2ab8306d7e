import type { FactContent, FactPart } from '../../../shared/domain/richText';
import s from './RichText.module.css';

/** The facts of a block as data: drawn alike while they are written, reviewed and read. They are in French, as they are sent. */
export function FactContentView({ content }: { readonly content: FactContent }) {
  return (
    <div className={s.factContent} lang="fr">
      {content.parts.map((part, index) => (
        <PartView key={index} part={part} />
      ))}
    </div>
  );
}

function PartView({ part }: { readonly part: FactPart }) {
  switch (part.kind) {
    case 'text':
      return part.text.split('\n').map((line, index) => <p key={index}>{line}</p>);
    case 'heading':
      return (
        <p>
          <b className="strong">{part.text}</b>
        </p>
      );
    case 'pairs':
      return (
        <dl className={s.pairs}>
          {part.rows.map((row, index) => (
            <div key={index}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul className={s.factList}>
          {part.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className={s.factTable}>
          <table>
            <thead>
              <tr>
                {part.columns.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, place) => (
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
