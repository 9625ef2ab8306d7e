/** English of fr/errors.ts. */
export const errors = {
  unknown: {
    title: 'This action did not succeed',
    text: 'What is saved is intact. Try again; if it happens again, copy the details for support.',
  },
  contract: {
    'unknown-call': {
      title: 'This action does not exist in this version',
      text: 'Nothing has changed. Start Jalon again; if it comes back, copy the detail for the helpdesk.',
    },
    'invalid-input': {
      title: 'A value is not accepted',
      text: 'Nothing was saved, what you typed is kept. Check the fields that are marked.',
    },
  },
  session: {
    locked: { title: 'Jalon has locked itself', text: 'What you typed is kept. Unlock to go on.' },
  },
  rights: {
    denied: { title: 'Your role does not allow this', text: 'Nothing has changed. The head of the service can do it.' },
  },
  record: {
    'not-found': {
      title: 'This item no longer exists',
      text: 'It may have been removed meanwhile. The rest of the case is intact.',
    },
  },
  access: {
    'purpose-needed': { title: 'This case is not in your caseload', text: 'A purpose is asked before it opens.' },
  },
  core: {
    failed: {
      title: 'An unexpected error occurred',
      text: 'What is saved is intact and what you typed is kept. Try again, or copy the details for support.',
    },
    restarted: {
      title: 'The engine restarted during the action',
      text: 'Check whether it was done before doing it again. What you typed is kept.',
    },
  },
  database: {
    'wrong-key': {
      title: 'The data file does not belong to this vault',
      text: 'It comes from another site or is damaged. Restore the last verified backup.',
    },
    'not-a-vault': {
      title: 'This file is not a Jalon vault',
      text: 'Nothing was touched. Restore the last verified backup.',
    },
    'newer-version': {
      title: 'The data comes from a newer version of Jalon',
      text: 'Nothing was touched. Install that version or a newer one on this workstation, then open the vault again.',
    },
    missing: {
      title: 'The data file has disappeared',
      text: 'Plug the disk back in if it is missing; otherwise restore the last verified backup.',
    },
    busy: {
      title: 'The data file is busy',
      text: 'What is saved is intact. Close the other windows of Jalon, then try again.',
    },
    unreachable: {
      title: 'The disk no longer answers',
      text: 'What you typed stays on screen. Check the disk or the share, then try again.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'What is saved is intact. Free some space, then try again: what you typed stays on screen.',
    },
    'read-only': {
      title: 'The data folder is read-only',
      text: 'What is saved is intact. Ask for the right to write, then try again.',
    },
    corrupt: {
      title: 'The data file is damaged',
      text: 'Save nothing more. Restore the last verified backup, when Jalon opens or in the settings.',
    },
  },
  vault: {
    'wrong-password': {
      title: 'Wrong password',
      text: 'Nothing is lost. Check capitals and the keyboard layout, then try again.',
    },
    wait: {
      title: 'Too many tries in a row',
      text: 'The vault stays closed for a while to discourage guessing. Wait until the delay is over.',
    },
    'weak-password': {
      title: 'This password protects too little',
      text: 'Nothing has changed. Choose at least 12 characters, or a phrase of five words, without the login.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'What is saved is intact. Make room on the disk, then try again.',
    },
    'read-only': {
      title: 'The folder of the vault is read-only',
      text: 'What is saved is intact. Ask IT for the right to write in that folder, then try again.',
    },
    unreachable: {
      title: 'The folder of the vault cannot be found',
      text: 'The disk or the share may be unplugged. Plug it back in, then try again.',
    },
    'header-damaged': {
      title: 'The header of the vault is damaged',
      text: 'Without it no password can open the data. Restore the last verified backup.',
    },
    'header-missing': {
      title: 'Data was found without its key',
      text: 'The data file is there and was not touched, but the header of the vault (vault.json) is gone. Restore the last verified backup, or put that file back, then try again.',
    },
    'files-gone': {
      title: 'The files of the vault were deleted or moved',
      text: 'Write nothing more and do not close Jalon: what is typed is no longer kept. Put the folder back, or tell the IT service.',
    },
    'restore-damaged': {
      title: 'A restore that was interrupted cannot be resumed',
      text: 'The file that describes it is damaged. No backup was touched: restore the one of your choice again, what is in place will be set aside.',
    },
    'not-a-folder': {
      title: 'A file stands where the folder of the vault should be',
      text: 'It was not touched. Move it and put the folder back, or restore the last verified backup: the file will be set aside.',
    },
    'newer-version': {
      title: 'This vault comes from a newer version of Jalon',
      text: 'Nothing was touched. Install that version or a newer one on this workstation, then open the vault again.',
    },
    missing: { title: 'This workstation has no vault yet', text: 'Found a site, or restore a backup.' },
    'in-use': {
      title: 'The vault is already open elsewhere',
      text: 'Another window or another session of this workstation uses it. Close it, then try again.',
    },
    exists: {
      title: 'This workstation already has a vault',
      text: 'It was not touched. Open it with your password.',
    },
    'keychain-missing': {
      title: 'The system keychain does not answer',
      text: 'Your access is tied to the system session that made it. Open that session, or use the recovery code.',
    },
    'bad-login': {
      title: 'This login is not accepted',
      text: 'Between 2 and 40 small letters without accents, figures, dots or hyphens.',
    },
    'login-taken': {
      title: 'This login is already taken on this workstation',
      text: 'Nothing has changed. Choose another one.',
    },
    'unknown-user': {
      title: 'This login does not exist on this workstation',
      text: 'Nothing has changed. Check the login.',
    },
    'last-user': {
      title: 'This is the last access to this vault',
      text: 'Nothing has changed. Add another user first.',
    },
    'recovery-code-mistyped': {
      title: 'The code has a typing mistake',
      text: 'Nothing has changed. Read the eight groups of four characters again.',
    },
    'wrong-recovery-code': {
      title: 'This code does not open this vault',
      text: 'Nothing has changed. It may be the code of another site, or one that was replaced since.',
    },
  },
  backup: {
    damaged: {
      title: 'This backup is damaged',
      text: 'The vault in place was not touched. Choose another backup.',
    },
    interrupted: {
      title: 'The backup was interrupted',
      text: 'The vault and the earlier backups are intact. Start again once the workstation is unlocked.',
    },
    'not-found': {
      title: 'This backup is no longer in the folder',
      text: 'The vault in place was not touched. Choose another backup.',
    },
  },
  import: {
    'not-readable': {
      title: 'The file could not be read',
      text: 'Nothing was imported. Check that it still exists and is not open elsewhere.',
    },
    'wrong-encoding': {
      title: 'The encoding of the file is not recognised',
      text: 'Nothing was imported. Save the file as CSV (UTF-8) or as an XLSX workbook, then start again.',
    },
    'missing-columns': {
      title: 'The file lacks columns',
      text: 'Nothing was imported. The first line must name at least the family name and the given name.',
    },
    empty: { title: 'The file holds no line', text: 'Nothing was imported. Choose another file.' },
    'too-large': { title: 'The file is too large', text: 'Nothing was imported. Split it into several files.' },
    expired: {
      title: 'This preview is no longer valid',
      text: 'Nothing more was imported. Choose the file again: the lines already written will be recognised.',
    },
    busy: { title: 'This import is already under way', text: 'Wait for its end, or stop it.' },
  },
  export: {
    'too-many': { title: 'The list is too long to export', text: 'Nothing was written. Filter the list, then start again.' },
  },
  file: {
    'unknown-type': {
      title: 'This format is not accepted',
      text: 'Nothing was added. Jalon takes PDF, JPEG, PNG, TIFF, DOCX and ODT, by their content.',
    },
    damaged: {
      title: 'This file is damaged',
      text: 'Nothing was added. Ask for it again, or print it and scan it.',
    },
    encrypted: {
      title: 'This PDF is protected',
      text: 'Nothing was added. Save it without password or restriction, then start again.',
    },
    'too-many-pages': {
      title: 'This file has too many pages',
      text: 'Nothing was added. Part it into files of 1000 pages at most.',
    },
    'too-large-picture': {
      title: 'This picture is too large',
      text: 'Nothing was added. Scan it at 300 dots per inch.',
    },
    'unsafe-archive': {
      title: 'This document unpacks beyond the limits',
      text: 'Nothing was added: a file made so can block a workstation. Ask for it as a PDF.',
    },
    macros: {
      title: 'This document holds code, or fetches some from elsewhere',
      text: 'Nothing was added. Ask for it as a PDF, or without macros.',
    },
    entities: {
      title: 'This document is written in a dangerous way',
      text: 'Nothing was added. Ask for it as a PDF.',
    },
    'too-heavy': {
      title: 'Reading this file takes too much time or memory',
      text: 'Nothing was added, the reading was stopped. Part it, or ask for a lighter version.',
    },
    expired: {
      title: 'This file no longer waits to be filed',
      text: 'Nothing was added. Drop it again.',
    },
    'not-pdf': {
      title: 'This document has no pages to arrange',
      text: 'Nothing changed. Choose a document whose pages are shown.',
    },
    'made-here': {
      title: 'This document was made by Jalon',
      text: 'Nothing changed. Only files from outside are corrected or withdrawn here.',
    },
    'own-folder': {
      title: 'This folder holds the data of Jalon',
      text: 'Nothing was written: a file put there could overwrite the vault. Choose another folder.',
    },
    'not-writable': { title: 'The file could not be written', text: 'Nothing is lost in Jalon. Choose another place.' },
  },
  document: {
    damaged: {
      title: 'The document is damaged',
      text: 'Its content no longer matches its digest. A backup may hold it intact.',
    },
  },
  person: {
    'possible-duplicate': { title: 'This person may already be known', text: 'Compare before creating a second case.' },
    incomplete: { title: 'The family name and given name are needed', text: 'What you typed is kept.' },
    'intensity-unjustified': { title: 'The intensity needs a reason', text: 'What you typed is kept. Write what justifies it.' },
  },
  case: {
    'measure-running': {
      title: 'A measure is still running',
      text: 'Nothing changed. End the measure, or confirm the closing.',
    },
    closed: { title: 'This case is already closed', text: 'Nothing changed. Reopen it first to change the date or the reason.' },
    'is-closed': {
      title: 'This case is closed',
      text: 'Nothing was added, and what you typed is kept. Reopen the case, then try again.',
    },
    'not-closed': { title: 'This case is not closed', text: 'Nothing changed: it is open already.' },
    dates: { title: 'This date is to come', text: 'What you typed is kept. A case is closed today at the latest.' },
  },
  trace: {
    dates: { title: 'The first date comes after the last', text: 'What you typed is kept. Swap the two dates, then try again.' },
  },
  flag: {
    'reason-needed': {
      title: 'A reason is asked to remove a flag',
      text: 'Nothing was removed. Say in a few words why it no longer stands.',
    },
  },
  agent: {
    'last-manager': {
      title: 'This is the last access that can manage agents',
      text: 'Nothing has changed: nobody could give a role or an access any more. First make another agent who has an access to this workstation a director or head of service.',
    },
  },
  partner: {
    'unknown-kind': { title: 'The reference data has no such kind', text: 'What you typed is kept. Choose a kind of the list.' },
    exists: {
      title: 'This partner is in the directory already',
      text: 'Nothing changed, what you typed is kept. Look for it by name, among inactive ones if need be.',
    },
    used: {
      title: 'Persons were referred to this partner',
      text: 'Nothing changed. Make it inactive: it is no longer proposed and the referrals can still be read.',
    },
    inactive: {
      title: 'This partner is no longer active',
      text: 'What you typed is kept. Choose another one, or make it active in the directory.',
    },
  },
  referral: {
    dates: {
      title: 'The date does not fit',
      text: 'What you typed is kept. A referral is dated today at the latest, and its steps come after it.',
    },
    obligation: {
      title: 'This obligation is not one of the person',
      text: 'What you typed is kept. Choose an obligation of the list.',
    },
  },
  court: {
    exists: {
      title: 'This court is in the directory already',
      text: 'Nothing changed, what you typed is kept. Change the one in the list.',
    },
  },
  magistrate: {
    exists: {
      title: 'This magistrate is in the directory already',
      text: 'Nothing changed, what you typed is kept. Change the one in the list.',
    },
  },
  workload: {
    'unknown-weight': {
      title: 'This version has no such weight',
      text: 'Nothing changed. The weights shown are those of the service.',
    },
  },
  assignment: {
    'not-available': {
      title: 'This agent cannot follow a case',
      text: 'Nothing changed. They left the service or their role has no follow-up: choose another agent.',
    },
    already: { title: 'This agent already follows this case', text: 'Nothing changed. Choose another agent or another part.' },
    dates: {
      title: 'The dates do not fit',
      text: 'An assignment begins today at the latest and ends after it begins. What you typed is kept.',
    },
    'nothing-to-give': {
      title: 'None of these cases could be assigned',
      text: 'Nothing changed. The agent follows them already, they are closed, or they are restricted: a restricted case is assigned from the case itself.',
    },
    undone: {
      title: 'This sharing out is already undone',
      text: 'Nothing changed. The cases are followed by the agents shown.',
    },
    'not-given': {
      title: 'This case cannot be given back from here',
      text: 'Nothing changed. Only a stand-in or a second officer gives a case back; a referring officer is replaced by the management.',
    },
  },
  measure: {
    'unknown-type': { title: 'This type of measure is not in the reference data', text: 'What you typed is kept.' },
    'dates-reversed': { title: 'The end falls before the start', text: 'What you typed is kept. Check both dates.' },
    'suspension-reversed': {
      title: 'A suspension ends before it begins',
      text: 'What you typed is kept. Check its two dates.',
    },
    'decision-unsuited': {
      title: 'No text allows this decision for this type of measure',
      text: 'What you typed is kept. Check the type of the measure and the day of the decision.',
    },
    'decision-incomplete': {
      title: 'The decision is not complete',
      text: 'What you typed is kept. Give the length or the measure.',
    },
    'decision-limit': {
      title: 'The decision goes beyond a bound of the text',
      text: 'What you typed is kept. Check it, then confirm if it was taken so.',
    },
    over: { title: 'The measure is already over', text: 'What you typed is kept. First undo the decision that ended it.' },
    'opened-in-use': {
      title: 'The new measure is already in use',
      text: 'Nothing has changed. First take its obligations and decisions out.',
    },
    incomplete: { title: 'The type of measure is needed', text: 'What you typed is kept.' },
  },
  referential: {
    'not-update': {
      title: 'This file is not an update of the reference data',
      text: 'Nothing changed. Choose a .jalonref file, as its publisher gave it.',
    },
    'unknown-publisher': {
      title: 'The publisher of this file is not known on this workstation',
      text: 'Nothing changed. The IT service installs the keys of accepted publishers with the application.',
    },
    altered: {
      title: 'This file was altered since it was signed',
      text: 'Nothing changed. Do not use it: ask its publisher for it again.',
    },
    invalid: {
      title: 'This version cannot read the content of this update',
      text: 'Nothing changed. Update Jalon, or tell the publisher of the file.',
    },
    'not-newer': {
      title: 'This update is not newer than the reference data in force',
      text: 'Nothing changed. The service already applies this version or a later one.',
    },
    'not-readable': {
      title: 'This file cannot be read',
      text: 'Nothing changed. Check that it is still in its place and that you may open it.',
    },
    expired: {
      title: 'This update has to be chosen again',
      text: 'Nothing changed: the vault was locked meanwhile. Open the file again.',
    },
  },
  deadline: {
    closed: {
      title: 'This deadline is no longer open',
      text: 'Nothing changed: it is already met or waived. Reopen it first to decide otherwise.',
    },
    dates: { title: 'This date is still to come', text: 'What you typed is kept. An act is dated today at the latest.' },
    'reason-missing': {
      title: 'A duration of the service needs a reason',
      text: 'Nothing changed, what you typed is kept. Say why the service departs from the reference data.',
    },
    'unknown-rule': {
      title: 'This deadline is not in the reference data',
      text: 'Nothing changed. The reference data may have been updated: open the page again.',
    },
  },
  obligation: {
    'unknown-type': { title: 'This obligation is not in the reference data', text: 'What you typed is kept.' },
    'proof-to-come': { title: 'This date is to come', text: 'What you typed is kept. A proof dates from today at the latest.' },
  },
  assessment: {
    signed: { title: 'This assessment is signed', text: 'It no longer changes. A correction is added as a new assessment.' },
    'not-author': { title: 'This assessment is a colleague’s', text: 'Only its author can change or sign it.' },
    empty: { title: 'The assessment is empty', text: 'Assess a domain or write a summary before saving.' },
    'unknown-domain': {
      title: 'A domain is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Update Jalon, then try again.',
    },
  },
  plan: {
    'unknown-domain': {
      title: 'This domain is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Choose another domain.',
    },
    'goal-closed': { title: 'This goal is closed', text: 'Nothing changed. Open it again to revise it.' },
    'too-many-steps': {
      title: 'This goal has too many steps',
      text: 'What you typed is kept. Share them between several goals.',
    },
    'reason-missing': { title: 'Dropping a goal needs a reason', text: 'What you typed is kept. Write what explains it.' },
  },
  interview: {
    signed: { title: 'This note is signed', text: 'It no longer changes. A correction is added in a new note.' },
    'not-author': { title: 'This note is a colleague’s', text: 'Only its author can change or sign it.' },
    empty: { title: 'The note is empty', text: 'Write in one of the two drawers before saving.' },
  },
  appointment: {
    collision: { title: 'This slot is already taken', text: 'Choose another time, or confirm.' },
    'not-working-day': { title: 'This day is not worked', text: 'Choose another day, or confirm.' },
  },
  absence: {
    reported: {
      title: 'A report that was sent tells this absence',
      text: 'Nothing changed. What went to the magistrate is final: tell them what follows.',
    },
    dates: {
      title: 'One of these dates does not fit',
      text: 'Your input is kept. The limit follows the absence, and a proof or a sending is of today at the latest.',
    },
  },
  incident: {
    'no-absence': {
      title: 'There is no absence to report',
      text: 'Nothing was saved. Note the absence first, or see the report that already tells it.',
    },
    sent: { title: 'This report is already sent', text: 'Nothing changed. A report that was sent is final.' },
  },
  letter: {
    'not-attended': {
      title: 'No presence is recorded at this appointment',
      text: 'Nothing was made. Record the presence first, or choose another appointment.',
    },
    'no-obligation': {
      title: 'No obligation is in force',
      text: 'Nothing was made. Add the obligations to the measure, then start again.',
    },
    'no-addressee': {
      title: 'The addressee is missing',
      text: 'Nothing was made, what you typed is kept. Say whom the sheet is for.',
    },
    'too-many': {
      title: 'The list is too long for one mailing',
      text: 'Nothing was made. Filter the list, or choose 200 persons at most.',
    },
    'past-day': {
      title: 'This day is past',
      text: 'Nothing was made. Choose today or a day to come.',
    },
  },
  label: {
    'unknown-format': {
      title: 'This format of labels no longer exists',
      text: 'Nothing was made. Choose another format in the list.',
    },
  },
  summons: {
    'no-letterhead': {
      title: 'The phone of the antenna is missing',
      text: 'A summons must give a contact. Complete the antenna in the settings, then start again.',
    },
    sent: {
      title: 'This summons can no longer be withdrawn',
      text: 'Nothing changed. Its letter was printed or saved to a file: note the appointment as cancelled by the service instead.',
    },
  },
  retention: {
    'same-agent': {
      title: 'An erasure takes two people',
      text: 'Nothing was erased. Another director has to countersign what you proposed.',
    },
    'not-due': {
      title: 'The retention period is not over',
      text: 'Nothing was erased. The case may have been reopened or given a measure: take it out of the proposal.',
    },
    erased: { title: 'This erasure is already done', text: 'Nothing more was erased. Only its trace remains.' },
  },
  transfer: {
    kept: {
      title: 'This acceptance can no longer be taken back',
      text: 'Nothing changed. The time is over, or the case was offered again: ask the receiving service to give it back.',
    },
    open: {
      title: 'A transfer is already awaiting its answer',
      text: 'What you typed is kept. Record the answer to the first one, or withdraw it.',
    },
    'unknown-reason': {
      title: 'This reason is not known to this version',
      text: 'Nothing was saved, what you typed is kept. Choose another reason.',
    },
    dates: {
      title: 'This date does not fit',
      text: 'What you typed is kept. An answer is expected from today on, and is not older than the offer.',
    },
    piece: {
      title: 'One piece may not leave',
      text: 'Nothing was saved. A chosen piece was withdrawn or belongs to the confidences: open the form again for the current list.',
    },
    answered: {
      title: 'The answer is already recorded',
      text: 'Nothing changed. An answered transfer can no longer be changed.',
    },
    'reason-missing': {
      title: 'A refusal needs a reason',
      text: 'What you typed is kept. Write the reason of the service that was asked.',
    },
  },
  event: {
    'unknown-type': {
      title: 'This type of event is not known to this version',
      text: 'Nothing was saved, your input is kept. Choose another type.',
    },
    decided: { title: 'This follow-up is already decided', text: 'Nothing changed. It can be proposed again.' },
  },
  template: {
    'not-new': {
      title: 'The service already adapted this template',
      text: 'Nothing was saved, your input is kept. Change the template of the service instead of adding a second one.',
    },
    'unknown-model': {
      title: 'This reference template is not known to this version',
      text: 'Nothing was saved, your input is kept. Save it as a new template.',
    },
  },
  work: {
    'not-work': { title: 'This measure has no hours of work', text: 'Nothing changed.' },
    'post-closed': { title: 'This post receives no more', text: 'Your input is kept. Choose another post.' },
    'post-full': { title: 'This post is full', text: 'Nothing was saved. Choose another post, or confirm.' },
    'not-authorised': {
      title: 'The authorisation of the host is not valid',
      text: 'Nothing was saved. Check the authorisation, or confirm.',
    },
    'placement-ended': { title: 'This placement has ended', text: 'Nothing changed. Make a new placement to go on.' },
    'nothing-to-plan': {
      title: 'No day to plan',
      text: 'Every hour is done or planned, or none of these days comes before the limit. Your input is kept.',
    },
    'outside-placement': {
      title: 'This day is outside the placement',
      text: 'Your input is kept. Choose a day between the start and the end of the placement.',
    },
    'no-days': { title: 'No day between these dates', text: 'Nothing was made. Plan days, or change the dates.' },
  },
  report: {
    'unknown-type': {
      title: 'This version does not know that type of report',
      text: 'Nothing was saved. Choose another type.',
    },
    'wrong-state': {
      title: 'This report is no longer at that step',
      text: 'Nothing changed, and what you typed is kept. Open the report again to see where it stands.',
    },
    'not-author': {
      title: 'Only the author can do this',
      text: 'Nothing changed. Ask the author of the report, or return it with your comments.',
    },
    own: { title: 'Nobody approves their own report', text: 'Nothing changed. Another director has to review it.' },
    'not-reviewer': {
      title: 'Another role approves this type of report',
      text: 'Nothing changed. The report awaits whoever may approve it.',
    },
    newer: {
      title: 'The text changed since you read it',
      text: 'Nothing was decided. Read the version that was submitted last.',
    },
    empty: { title: 'The report is empty', text: 'Nothing was submitted. Write at least your analysis.' },
    'not-submitted': { title: 'This report has not been submitted yet', text: 'There is no version to compare.' },
    'not-approved': { title: 'This report is not approved', text: 'It was not signed. A director has to approve it first.' },
    'not-opened': { title: 'This document was not opened', text: 'It was not signed. Open it, read it, then sign.' },
    'not-yours': {
      title: 'This signature is not yours',
      text: 'Nothing was signed. The author signs first, then the director.',
    },
    dates: {
      title: 'That date does not fit',
      text: 'Nothing was saved. A report is sent after it is signed, and no later than today.',
    },
  },
  delegation: {
    dates: {
      title: 'Those dates do not fit',
      text: 'What you typed is kept. The end comes after the start, and not before today.',
    },
    delegate: { title: 'That person cannot approve reports', text: 'What you typed is kept. Choose another director.' },
    'not-own': { title: 'This delegation is not yours', text: 'Nothing changed. Only the person who gave it can end it.' },
  },
  signing: {
    'requested-already': {
      title: 'Your certificate is already asked for',
      text: 'Nothing changed. The management can issue it from Settings, Signature.',
    },
    'authority-exists': {
      title: 'The site has its authority already',
      text: 'Nothing changed. Open this page again to see it.',
    },
    'no-authority': {
      title: 'The site has no authority yet',
      text: 'The request is kept. Found the authority of the site, then issue the certificate.',
    },
    'not-holder': {
      title: 'You do not hold the authority of the site',
      text: 'The request is kept. A manager who holds it must first issue your own certificate.',
    },
    'issued-already': {
      title: 'This certificate is issued already',
      text: 'Nothing changed. Open this page again to see it.',
    },
    'revoked-already': {
      title: 'This certificate is revoked already',
      text: 'Nothing changed. Its revocation stays recorded.',
    },
    'no-certificate': {
      title: 'You have no valid certificate',
      text: 'Nothing is signed, the documents are untouched. Ask for a certificate in Settings, Signature.',
    },
    'key-lost': {
      title: 'Your signing key does not open any more',
      text: 'Your keys were renewed since; what is signed stays valid. Ask for a new certificate in Settings, Signature.',
    },
    'no-card': {
      title: 'No card can sign on this workstation',
      text: 'Nothing is signed, the documents are untouched. Sign with the key of your vault.',
    },
  },
  job: { cancelled: { title: 'The work was stopped', text: 'Nothing was saved.' } },
  caseFile: {
    'piece-gone': {
      title: 'One of the chosen pieces is no longer in the case',
      text: 'Nothing was assembled. Close this window and open it again: the pieces will be read anew.',
    },
    'passage-gone': {
      title: 'A passage to mask is no longer in the note',
      text: 'The note has changed since. Nothing was assembled: choose the passages of this piece again.',
    },
    'no-page-left': {
      title: 'All the pages of a piece are left out',
      text: 'Nothing was assembled. Untick the piece, or keep one of its pages.',
    },
  },
  archive: {
    'case-open': {
      title: 'This case is not closed',
      text: 'Nothing was archived. Only a closed case is handed over: close it first.',
    },
  },
};
