import { addDays } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { person } from '../../../../shared/domain/person';
import type { JournalTransaction } from '../../journal/journal';
import { INTENSITY_REASONS } from './assessments';
import { familyNames, menNames, particles, streets, towns, womenNames } from './names';
import type { Draw } from './random';
import type { Setting } from './setting';

/** Persons of the agent at work; the others are spread over the colleagues. */
const OWN_CASES = 78;
const two = (n: number): string => String(n).padStart(2, '0');

const withParticle = (draw: Draw, family: string): string =>
  /^[AEIOUÉÈÎŒH]/i.test(family) ? `d’${family}` : `${draw.pick(particles)}${family}`;

function chosenIntensity(draw: Draw) {
  const intensity = draw.pick(['reinforced', 'regular', 'regular', 'spaced'] as const);
  return { intensity, intensityReason: INTENSITY_REASONS[intensity] };
}

/** Adds an invented person. The first ones are followed by the agent at work. */
export function addPerson(setting: Setting, transaction: JournalTransaction, rank: number): { id: Id; mine: boolean } {
  const { draw, today, now } = setting;
  const female = draw.chance(0.12);
  const family = draw.pick(familyNames);
  const town = draw.pick(towns);
  const mine = rank < OWN_CASES;
  // the service began with Jalon a few weeks ago: what fell due before is not its backlog
  const registered = now - (6 + draw.below(12)) * 86_400_000;
  const flagged = draw.chance(0.2);
  const id = transaction.add(person, {
    familyName: draw.chance(0.08) ? withParticle(draw, family) : family,
    usedName: female && draw.chance(0.3) ? draw.pick(familyNames) : null,
    givenNames: draw.pick(female ? womenNames : menNames),
    aliases: draw.chance(0.05) ? 'Garry' : null,
    sex: female ? 'female' : 'male',
    birthDate: `${1957 + draw.below(49)}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`,
    birthPlace: town[1],
    // the prosecutor's number belongs to the procedure: it stands on the measure
    numbers: { appi0: { kind: 'appi', value: `2025-${String(10_000 + rank).padStart(6, '0')}` } },
    addresses: {
      addr0: {
        lines: [`${1 + draw.below(120)} ${draw.pick(streets)}`],
        postalCode: town[0],
        city: town[1],
        from: addDays(today, -200 - draw.below(700)),
        to: null,
        note: draw.chance(0.2) ? 'hébergé' : null,
      },
    },
    // 06 39 98 is reserved for fiction (ARCEP, decision 2012-0856)
    phones: { tel00: { number: `+3363998${String(draw.below(10_000)).padStart(4, '0')}`, note: null } },
    emails: draw.chance(0.4) ? { mail0: { address: `personne.${rank}@exemple.test`, note: null } } : {},
    languages: 'français',
    trustedContacts: {},
    smsConsentOn: draw.chance(0.7) ? addDays(today, -draw.below(300)) : null,
    flags: flagged
      ? {
          flag0: {
            kind: draw.pick(['no-contact', 'vulnerability', 'precarious-housing'] as const),
            note: '',
            level: 'attention',
            reviewOn: addDays(today, draw.below(90) - 10),
            author: setting.workspace.agent.id,
            addedOn: addDays(today, -60),
            removedOn: null,
            removalReason: null,
          },
          flag1: {
            kind: 'other',
            note: 'Chien non tenu en laisse au domicile.',
            level: 'information',
            reviewOn: null,
            author: setting.workspace.agent.id,
            addedOn: addDays(today, -200),
            removedOn: addDays(today, -70),
            removalReason: 'Déménagement : plus de chien.',
            removedBy: setting.workspace.agent.id,
          },
        }
      : {},
    restricted: draw.chance(0.01) && !mine,
    antenna: mine ? (setting.antennas[0] ?? null) : draw.pick(setting.antennas),
    closedOn: !mine && draw.chance(0.12) ? addDays(today, -draw.below(300)) : null,
    importKey: null,
    registeredOn: registered,
    ...chosenIntensity(draw),
  });
  return { id, mine };
}
