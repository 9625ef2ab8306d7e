import type { Contract, InputOf } from '../../../../shared/contract';
import { demoAccess } from '../../../../shared/domain/demoAccess';

/** The invented service of the demo site. */
export const demoFounding: InputOf<Contract['session.found']> = {
  site: { name: 'SPIP de démonstration', territory: 'metropole', timeZone: 'Europe/Paris' },
  antenna: { name: 'Antenne de Valbourg', address: ['12 rue des Tilleuls', '00140 Valbourg'], phone: '+33100000140' },
  agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'officer' },
  login: demoAccess.login,
  password: demoAccess.password,
};
