import type { Contract, InputOf } from '../../../../shared/contract';
import { agent, antenna, site } from '../../../../shared/domain/site';
import type { Id } from '../../../../shared/base/identifier';
import type { Actor, Journal } from '../../journal/journal';
import type { OpenVault, PublicKeys } from '../../vault';

const keyText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** The public halves of a user's keys, as their agent's record holds them. */
export const publishedKeys = (keys: PublicKeys): { signingKey: string; sealingKey: string } => ({
  signingKey: keyText(keys.publicKey),
  sealingKey: keyText(keys.boxPublicKey),
});

type NewAgent = InputOf<Contract['vault.addUser']>['agent'];

/** Adds the agent of a new user of the vault. */
export function writeAgent(journal: Journal, actor: Actor, id: Id, values: NewAgent, keys: PublicKeys): void {
  journal.commit(actor, transaction =>
    transaction.add(agent, { ...values, specialities: [], phone: null, email: null, ...publishedKeys(keys), leftOn: null }, id),
  );
}

/** The first act of a vault: its site, its antenna and its first agent. */
export function writeSite(journal: Journal, vault: OpenVault, input: InputOf<Contract['session.found']>, demo: boolean): void {
  journal.commit({ agent: vault.agentId, signer: vault.identity }, transaction => {
    const siteId = transaction.add(site, {
      name: input.site.name,
      letterhead: input.antenna.address,
      phone: input.antenna.phone,
      email: null,
      territory: input.site.territory,
      timeZone: input.site.timeZone,
      demo,
      documentsToBring: ['Pièce d’identité', 'Justificatif de domicile', 'Justificatifs de ressources ou d’activité'],
    });
    const antennaId = transaction.add(antenna, { site: siteId, ...input.antenna, email: null, access: null });
    transaction.add(
      agent,
      {
        ...input.agent,
        antenna: antennaId,
        specialities: [],
        phone: null,
        email: null,
        ...publishedKeys(vault.identity),
        leftOn: null,
      },
      vault.agentId,
    );
  });
}
