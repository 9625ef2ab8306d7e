import { addDays } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { court, magistrate } from '../../../../shared/domain/court';
import { obligation } from '../../../../shared/domain/measure';
import { partner, referral, type ReferralState } from '../../../../shared/domain/partner';
import { person } from '../../../../shared/domain/person';
import { assignment } from '../../../../shared/domain/site';
import { selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import type { Setting } from './setting';

/** Name, kind, town, last digits of the phone, what it offers, and what for someone is sent there. Fictional numbers (ARCEP). */
const PARTNERS = [
  [
    'Mission locale du Val',
    'EMPLOI',
    'Valbourg',
    '01',
    'Accompagnement des 16-25 ans, ateliers de recherche',
    'Projet professionnel',
  ],
  ['France Travail Valbourg', 'EMPLOI', 'Valbourg', '02', 'Inscription, conseiller dédié le mardi', 'Recherche d’emploi'],
  ['SIAO du Val-de-Lys', 'SIAO', 'Valbourg', '03', 'Hébergement d’urgence et d’insertion, sur évaluation', 'Hébergement'],
  ['CHRS Les Deux Rives', 'SIAO', 'Port-Sablon', '04', 'Vingt places, accompagnement au relogement', 'Hébergement'],
  ['CSAPA Le Passage', 'CSAPA', 'Valbourg', '05', 'Consultations sur rendez-vous', null],
  ['Association Rebond', 'STAGE_ORG', 'Valbourg', '06', 'Stages de responsabilisation, session par mois', 'Stage'],
  ['France Victimes Valbourg', 'AIDE_VICT', 'Valbourg', '07', 'Écoute et accompagnement des victimes', null],
  [
    'Régie de quartier des Tilleuls',
    'TIG_STRUCT',
    'Valbourg',
    '08',
    'Espaces verts, petite rénovation',
    'Travail d’intérêt général',
  ],
  ['CCAS de Port-Sablon', 'SOCIAL', 'Port-Sablon', '09', 'Domiciliation, aide aux démarches', 'Ouverture de droits'],
  ['Atelier FormaVal', 'FORM', 'Valbourg', '10', 'Remise à niveau, permis, premières qualifications', 'Formation'],
] as const;

const STATES: readonly ReferralState[] = ['proposed', 'accepted', 'under-way', 'under-way', 'ended'];
const COURT = 'Tribunal judiciaire de Valbourg';

/** Adds the directory of an invented town: partners, its court and its magistrates. Returns where persons are sent, with what for. */
export function addDirectory(transaction: JournalTransaction): { readonly id: Id; readonly reason: string }[] {
  const seat = transaction.add(court, {
    name: COURT,
    address: ['2 rue du Palais', '00140 Valbourg'],
    phone: '+33199000120',
    email: 'greffe@tj-valbourg.exemple.test',
    active: true,
  });
  const judges = [
    ['JAP', 'cabinet 1', 'Aubrac', 'Ève'],
    ['JAP', 'cabinet 2', null, null],
    ['Substitut du procureur', 'exécution des peines', 'Lestrange', 'Hugo'],
    ['Juge d’instruction', 'cabinet 3', null, null],
  ] as const;
  for (const [title, service, familyName, givenNames] of judges) {
    const named = { familyName, givenNames, phone: null, email: null, active: true };
    transaction.add(magistrate, { function: title, service, court: seat, ...named });
  }
  return PARTNERS.flatMap(([name, kind, city, digits, offers, reason]) => {
    const id = transaction.add(partner, {
      name,
      kind,
      active: true,
      address: ['4 place du Marché'],
      city,
      phone: `+331990001${digits}`,
      email: null,
      hours: 'Du lundi au vendredi, 9 h – 17 h',
      offers,
      domains: [],
      contacts:
        digits === '01' ? { cont1: { name: 'Inès Morvan', role: 'conseillère', phone: '+33199000131', email: null } } : {},
      note: null,
    });
    return reason === null ? [] : [{ id, reason }];
  });
}

/** Sends every third of these persons somewhere, gives some of them a stand-in, relatives, and a contact that a court forbade. */
export function addPeopleAround(
  setting: Setting,
  transaction: JournalTransaction,
  own: readonly Id[],
  partners: readonly { readonly id: Id; readonly reason: string }[],
): void {
  const { workspace, today, officers } = setting;
  own.forEach((id, rank) => {
    const to = partners[rank % partners.length];
    if (rank % 3 === 0 && to) {
      const state = STATES[(rank / 3) % STATES.length] ?? 'proposed';
      transaction.add(referral, {
        person: id,
        partner: to.id,
        obligation: null,
        day: addDays(today, -30 - rank),
        reason: to.reason,
        contact: null,
        state,
        stateOn: addDays(today, state === 'proposed' ? -30 - rank : -10),
        outcome: state === 'ended' ? 'Démarche aboutie' : null,
        author: workspace.agent.id,
      });
    }
    if (rank % 4 === 0) {
      const mother = { name: `Colette ${['Aubry', 'Sarrazin', 'Delmas', 'Lebrun'][(rank / 4) % 4] ?? ''}`, relation: 'mère' };
      const agreed = { emergency: true, mayTell: 'appointments' as const, agreedOn: addDays(today, -40) };
      transaction.set(person, id, {
        trustedContacts: { mere: { ...mother, phone: `+3363998${String(7000 + rank)}`, ...agreed } },
      });
    }
    const standIn = officers[rank % Math.max(1, officers.length)];
    if (rank % 11 === 5 && standIn !== undefined)
      transaction.add(assignment, {
        person: id,
        agent: standIn,
        part: rank % 2 === 0 ? 'stand-in' : 'pair',
        from: addDays(today, -5),
        to: rank % 2 === 0 ? addDays(today, 12) : null,
        note: 'Pendant mes congés ; prochain entretien déjà fixé.',
      });
  });
  const bans = new Set(workspace.legal.referential.contactBans.obligations);
  const held = own.flatMap(id => selectRecords(workspace.db, obligation, 'person = ?', [id]).filter(one => bans.has(one.type)));
  for (const { id, person: owner } of held.filter((_, rank) => rank % 3 === 0))
    transaction.set(person, owner, {
      trustedContacts: { tiers: { name: 'Maud Vasseur', relation: 'partie civile', phone: null, forbiddenBy: id } },
    });
}
