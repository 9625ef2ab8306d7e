import type { Block } from '../tagging/block';
import type { Typesetter } from '../typography';
import { frenchLongDate } from '../typography';
import type { CaseFileInput } from './input';
import { signatureMoment } from './interviews';
import type { Piece } from './piece';
import { listing, titledCell } from './tables';

/** Goals laid out in one go. */
const GOALS_A_PIECE = 40;

const paragraphs = (texts: readonly string[], typeset: Typesetter): Block[] =>
  texts.map(text => ({ text: typeset(text), margin: [0, 0, 0, 5] }));

/** The signed assessments, one heading each, then domain by domain. */
export function assessmentPieces({ assessments, timeZone }: CaseFileInput, typeset: Typesetter): Piece[] {
  return assessments.flatMap((assessment, index): Piece[] => {
    const { date, author, signedAt, summary, followUp, domains } = assessment;
    const signature = `${author} – évaluation signée ${signatureMoment(signedAt, timeZone)}`;
    return [
      {
        bookmark: { id: `evaluation-${index + 1}`, level: 2, title: `Évaluation du ${frenchLongDate(date)}` },
        blocks: () => [
          { text: typeset(signature), style: 'small', margin: [0, -2, 0, 5] },
          ...paragraphs(summary, typeset),
          ...paragraphs(followUp === '' ? [] : [followUp], typeset),
        ],
      },
      ...domains.map(({ label, levelLabel, text, strengths }): Piece => ({
        blocks: () => [
          {
            text: typeset(`${label} – ${levelLabel}`),
            structure: 'H3',
            style: 'heading3',
            margin: [0, 2, 0, 0],
            minimumSpace: 60,
          },
          ...paragraphs(text, typeset),
          ...paragraphs(strengths === '' ? [] : [`Ressources et points d’appui : ${strengths}`], typeset),
        ],
      })),
    ];
  });
}

/** The goals of the plan, with their steps and what the person says of them. */
export function planPieces({ goals }: CaseFileInput, typeset: Typesetter): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < goals.length; from += GOALS_A_PIECE) {
    const slice = goals.slice(from, from + GOALS_A_PIECE);
    pieces.push({
      blocks: () => [
        listing(
          ['*', 170, 120],
          ['Objectif', 'Étapes', 'Accord de la personne'],
          slice.map(goal => [
            {
              ...titledCell(typeset(goal.text), typeset([goal.domain, goal.actor, goal.stateLabel].filter(Boolean).join(' · '))),
              rowHeader: true,
            },
            { text: goal.steps.length > 0 ? goal.steps.map(step => typeset(step)).join('\n') : 'Aucune étape' },
            { text: goal.agreement === '' ? 'Non recueilli' : typeset(goal.agreement) },
          ]),
        ),
      ],
    });
  }
  return pieces;
}
