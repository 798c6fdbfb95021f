import {
  addAccount,
  changeAccount,
  changeOwnPassword,
  listAccounts,
  signOut,
  whoAmI,
} from './accounts/manage-accounts.ts';
import { changeAccountRules, getAccountRules } from './accounts/account-rules.ts';
import { dropDraft as dropOwnDraft, keepDraft, listOwnDrafts } from './accounts/keep-drafts.ts';
import { keepPreferences, readPreferences } from './accounts/keep-preferences.ts';
import { signIn } from './accounts/sign-in.ts';
import { listCertificateFonts } from './certificates/certificate-fonts.ts';
import { exportRegister } from './certificates/export-register.ts';
import { handOverCertificates, voidCertificate } from './certificates/hand-over-certificates.ts';
import { checkOfficialNumbers, importOfficialNumbers } from './certificates/import-numbers.ts';
import { issueCertificates } from './certificates/issue-certificates.ts';
import { getCertificate, listRegister } from './certificates/list-register.ts';
import { previewCertificate, showPreview } from './certificates/preview-certificate.ts';
import { openPrint, printCertificates, recordPrints } from './certificates/print-certificates.ts';
import { readDesk } from './certificates/read-desk.ts';
import { listReadySessions } from './certificates/list-ready-sessions.ts';
import { distrustKey, exportKey, listKeys, readKey, trustKey } from './certificates/keep-keys.ts';
import { makeTestPage, readPrinter, savePrinter } from './certificates/printer.ts';
import { makeVerifyPage } from './certificates/make-verify-page.ts';
import { verifyCode } from './certificates/verify-code.ts';
import { exportVoidList, readVoidList } from './certificates/void-list.ts';
import { addCourse, changeCourse, deactivateCourse, reactivateCourse } from './courses/keep-courses.ts';
import {
  addOccupation,
  changeOccupation,
  deactivateOccupation,
  reactivateOccupation,
} from './courses/keep-occupations.ts';
import { getCourse, listCourses } from './courses/list-courses.ts';
import { getOccupation, listOccupations } from './courses/list-occupations.ts';
import { changeEvaluation, removeEvaluation, takeInPeople } from './evaluations/change-evaluation.ts';
import { confirmEvaluation, reopenEvaluation } from './evaluations/confirm-evaluation.ts';
import { listEvaluations } from './evaluations/list-evaluations.ts';
import { planEvaluation } from './evaluations/plan-evaluation.ts';
import { getEvaluation } from './evaluations/read-evaluation.ts';
import { saveMarks } from './evaluations/save-marks.ts';
import { listHistory } from './history/list-history.ts';
import { nextSteps, redoCommand, undoCommand } from './history/undo-command.ts';
import { verifyHistory } from './history/verify-chain.ts';
import { changeInstitution } from './institution/change-institution.ts';
import { changeFiling, fileOccupation, removeFiling, saveBody } from './institution/file-body.ts';
import { getInstitution } from './institution/get-institution.ts';
import { allowImages, forbidImages, removeImage, setImage } from './institution/keep-images.ts';
import { allowLocalNumbers, forbidLocalNumbers } from './institution/lock-local-numbers.ts';
import { changeSetting, listSettings, removeSetting } from './institution/manage-settings.ts';
import { answers, carriesOut, command, operation, query, runs } from './procedure.ts';
import { watchActivity } from './watch-activity.ts';
import { resetDemo, startDemo } from './demo/start-demo.ts';
import { leaveDemo } from './demo/leave-demo.ts';
import { backUp, fetchBackup, listBackups } from './safekeeping/back-up.ts';
import { drawRecoveryKey } from './safekeeping/draw-recovery-key.ts';
import {
  confirmRecoveryKey,
  openWithRecoveryKey,
  renewRecoveryKey,
} from './safekeeping/keep-recovery-key.ts';
import { inspectBackup, restoreBackup } from './safekeeping/restore-backup.ts';
import { startInstitution } from './safekeeping/start-institution.ts';
import { tryAgain } from './safekeeping/try-again.ts';
import { startState } from './safekeeping/start-state.ts';
import {
  changeCategory,
  enrolTrainees,
  removeEnrolment,
  withdrawTrainee,
} from './sessions/enrol-trainees.ts';
import { getSession } from './sessions/get-session.ts';
import { listPeople } from './sessions/list-people.ts';
import { listSessions } from './sessions/list-sessions.ts';
import {
  cancelSession,
  changeSession,
  fileSession,
  planSession,
  proposeName,
  restoreSession,
} from './sessions/plan-session.ts';
import { checkRoster, showRosterCell } from './trainees/check-roster.ts';
import { exportRosterProblems } from './trainees/export-roster-problems.ts';
import { importRoster } from './trainees/import-roster.ts';
import { dropDraft, listDrafts, resumeDraft, saveDraft } from './trainees/keep-draft.ts';
import { layoutRoster, openRoster } from './trainees/open-roster.ts';
import { readPhotos } from './trainees/read-photos.ts';
import { savePhotos } from './trainees/save-photos.ts';
import { readToday } from './today/read-today.ts';
import { changeTrainee, changeTraineeCategory } from './trainees/change-trainee.ts';
import { exportTrainees } from './trainees/export-trainees.ts';
import { getTrainee } from './trainees/get-trainee.ts';
import { listTrainees } from './trainees/list-trainees.ts';
import { registerTrainee } from './trainees/register-trainee.ts';
import { removeTrainees, restoreTrainees } from './trainees/remove-trainees.ts';
import { inspectPhoto, removePhoto, setPhoto } from './trainees/set-photo.ts';
import { showNumber } from './trainees/show-number.ts';

/** Table of contents: every procedure and the function behind it. */
export const router = {
  accounts: {
    signIn: operation.accounts.signIn.handler(runs(signIn)),
    signOut: operation.accounts.signOut.handler(
      runs((house, _input, caller) => signOut(house, caller.ticket)),
    ),
    whoAmI: query.accounts.whoAmI.handler(answers(whoAmI)),
    list: query.accounts.list.handler(answers(listAccounts)),
    add: command.accounts.add.handler(carriesOut(addAccount)),
    change: command.accounts.change.handler(carriesOut(changeAccount)),
    changeOwnPassword: command.accounts.changeOwnPassword.handler(carriesOut(changeOwnPassword)),
    rules: query.accounts.rules.handler(answers(getAccountRules)),
    changeRules: command.accounts.changeRules.handler(carriesOut(changeAccountRules)),
    drafts: query.accounts.drafts.handler(answers(listOwnDrafts)),
    keepDraft: operation.accounts.keepDraft.handler(runs(keepDraft)),
    dropDraft: operation.accounts.dropDraft.handler(runs(dropOwnDraft)),
    preferences: operation.accounts.preferences.handler(runs(readPreferences)),
    keepPreferences: operation.accounts.keepPreferences.handler(runs(keepPreferences)),
  },
  activity: {
    watch: operation.activity.watch.handler(runs(watchActivity)),
    cancel: operation.activity.cancel.handler(
      runs((house, input) => ({ wasRunning: house.activities.cancel(input.id) })),
    ),
  },
  certificates: {
    desk: query.certificates.desk.handler(answers(readDesk)),
    ready: query.certificates.ready.handler(answers(listReadySessions)),
    preview: query.certificates.preview.handler(answers(previewCertificate)),
    showPreview: command.certificates.showPreview.handler(carriesOut(showPreview)),
    issue: command.certificates.issue.handler(carriesOut(issueCertificates)),
    checkNumbers: query.certificates.checkNumbers.handler(answers(checkOfficialNumbers)),
    importNumbers: command.certificates.importNumbers.handler(carriesOut(importOfficialNumbers)),
    print: command.certificates.print.handler(carriesOut(printCertificates)),
    openPrint: command.certificates.openPrint.handler(carriesOut(openPrint)),
    recordPrints: command.certificates.recordPrints.handler(carriesOut(recordPrints)),
    handOver: command.certificates.handOver.handler(carriesOut(handOverCertificates)),
    voidCertificate: command.certificates.voidCertificate.handler(carriesOut(voidCertificate)),
    register: query.certificates.register.handler(answers(listRegister)),
    get: query.certificates.get.handler(answers(getCertificate)),
    exportRegister: command.certificates.exportRegister.handler(carriesOut(exportRegister)),
    verify: operation.certificates.verify.handler(runs(verifyCode)),
    printer: operation.certificates.printer.handler(runs(readPrinter)),
    savePrinter: operation.certificates.savePrinter.handler(runs(savePrinter)),
    testPage: operation.certificates.testPage.handler(runs(makeTestPage)),
    keys: query.certificates.keys.handler(answers(listKeys)),
    exportKey: command.certificates.exportKey.handler(carriesOut(exportKey)),
    readVoidList: operation.certificates.readVoidList.handler(runs(readVoidList)),
    exportVoidList: command.certificates.exportVoidList.handler(carriesOut(exportVoidList)),
    makeVerifyPage: command.certificates.makeVerifyPage.handler(carriesOut(makeVerifyPage)),
    readKey: query.certificates.readKey.handler(answers(readKey)),
    trustKey: command.certificates.trustKey.handler(carriesOut(trustKey)),
    distrustKey: command.certificates.distrustKey.handler(carriesOut(distrustKey)),
    fonts: query.certificates.fonts.handler(answers(listCertificateFonts)),
  },
  courses: {
    list: query.courses.list.handler(answers(listCourses)),
    get: query.courses.get.handler(answers(getCourse)),
    add: command.courses.add.handler(carriesOut(addCourse)),
    change: command.courses.change.handler(carriesOut(changeCourse)),
    deactivate: command.courses.deactivate.handler(carriesOut(deactivateCourse)),
    reactivate: command.courses.reactivate.handler(carriesOut(reactivateCourse)),
    listOccupations: query.courses.listOccupations.handler(answers(listOccupations)),
    getOccupation: query.courses.getOccupation.handler(answers(getOccupation)),
    addOccupation: command.courses.addOccupation.handler(carriesOut(addOccupation)),
    changeOccupation: command.courses.changeOccupation.handler(carriesOut(changeOccupation)),
    deactivateOccupation: command.courses.deactivateOccupation.handler(carriesOut(deactivateOccupation)),
    reactivateOccupation: command.courses.reactivateOccupation.handler(carriesOut(reactivateOccupation)),
  },
  evaluations: {
    list: query.evaluations.list.handler(answers(listEvaluations)),
    get: query.evaluations.get.handler(answers(getEvaluation)),
    plan: command.evaluations.plan.handler(carriesOut(planEvaluation)),
    change: command.evaluations.change.handler(carriesOut(changeEvaluation)),
    takeIn: command.evaluations.takeIn.handler(carriesOut(takeInPeople)),
    remove: command.evaluations.remove.handler(carriesOut(removeEvaluation)),
    saveMarks: command.evaluations.saveMarks.handler(carriesOut(saveMarks)),
    confirm: command.evaluations.confirm.handler(carriesOut(confirmEvaluation)),
    reopen: command.evaluations.reopen.handler(carriesOut(reopenEvaluation)),
  },
  history: {
    list: query.history.list.handler(answers(listHistory)),
    verify: query.history.verify.handler(answers(verifyHistory)),
    next: query.history.next.handler(answers(nextSteps)),
    undo: command.history.undo.handler(carriesOut(undoCommand)),
    redo: command.history.redo.handler(carriesOut(redoCommand)),
  },
  institution: {
    get: query.institution.get.handler(answers(getInstitution)),
    change: command.institution.change.handler(carriesOut(changeInstitution)),
    setImage: command.institution.setImage.handler(carriesOut(setImage)),
    removeImage: command.institution.removeImage.handler(carriesOut(removeImage)),
    allowImages: command.institution.allowImages.handler(carriesOut(allowImages)),
    forbidImages: command.institution.forbidImages.handler(carriesOut(forbidImages)),
    saveBody: command.institution.saveBody.handler(carriesOut(saveBody)),
    fileOccupation: command.institution.fileOccupation.handler(carriesOut(fileOccupation)),
    changeFiling: command.institution.changeFiling.handler(carriesOut(changeFiling)),
    removeFiling: command.institution.removeFiling.handler(carriesOut(removeFiling)),
    allowLocalNumbers: command.institution.allowLocalNumbers.handler(carriesOut(allowLocalNumbers)),
    forbidLocalNumbers: command.institution.forbidLocalNumbers.handler(carriesOut(forbidLocalNumbers)),
    listSettings: query.institution.listSettings.handler(answers(listSettings)),
    changeSetting: command.institution.changeSetting.handler(carriesOut(changeSetting)),
    removeSetting: command.institution.removeSetting.handler(carriesOut(removeSetting)),
  },
  rosters: {
    open: query.rosters.open.handler(answers(openRoster)),
    layout: query.rosters.layout.handler(answers(layoutRoster)),
    check: query.rosters.check.handler(answers(checkRoster)),
    showCell: command.rosters.showCell.handler(carriesOut(showRosterCell)),
    importRows: command.rosters.importRows.handler(carriesOut(importRoster)),
    exportProblems: command.rosters.exportProblems.handler(carriesOut(exportRosterProblems)),
    readPhotos: query.rosters.readPhotos.handler(answers(readPhotos)),
    savePhotos: command.rosters.savePhotos.handler(carriesOut(savePhotos)),
    saveDraft: operation.rosters.saveDraft.handler(runs(saveDraft)),
    listDrafts: query.rosters.listDrafts.handler(answers(listDrafts)),
    resumeDraft: operation.rosters.resumeDraft.handler(runs(resumeDraft)),
    dropDraft: operation.rosters.dropDraft.handler(runs(dropDraft)),
  },
  safekeeping: {
    state: operation.safekeeping.state.handler(runs(startState)),
    startInstitution: operation.safekeeping.startInstitution.handler(runs(startInstitution)),
    startDemo: operation.safekeeping.startDemo.handler(runs(startDemo)),
    leaveDemo: operation.safekeeping.leaveDemo.handler(runs(leaveDemo)),
    resetDemo: operation.safekeeping.resetDemo.handler(runs(resetDemo)),
    renewRecoveryKey: operation.safekeeping.renewRecoveryKey.handler(runs(renewRecoveryKey)),
    confirmRecoveryKey: operation.safekeeping.confirmRecoveryKey.handler(runs(confirmRecoveryKey)),
    drawRecoveryKey: operation.safekeeping.drawRecoveryKey.handler(runs(drawRecoveryKey)),
    openWithRecoveryKey: operation.safekeeping.openWithRecoveryKey.handler(runs(openWithRecoveryKey)),
    tryAgain: operation.safekeeping.tryAgain.handler(runs(tryAgain)),
    backUp: operation.safekeeping.backUp.handler(runs(backUp)),
    listBackups: operation.safekeeping.listBackups.handler(runs(listBackups)),
    fetchBackup: operation.safekeeping.fetchBackup.handler(runs(fetchBackup)),
    inspectBackup: operation.safekeeping.inspectBackup.handler(runs(inspectBackup)),
    restoreBackup: operation.safekeeping.restoreBackup.handler(runs(restoreBackup)),
  },
  sessions: {
    list: query.sessions.list.handler(answers(listSessions)),
    get: query.sessions.get.handler(answers(getSession)),
    proposeName: query.sessions.proposeName.handler(answers(proposeName)),
    plan: command.sessions.plan.handler(carriesOut(planSession)),
    change: command.sessions.change.handler(carriesOut(changeSession)),
    file: command.sessions.file.handler(carriesOut(fileSession)),
    cancel: command.sessions.cancel.handler(carriesOut(cancelSession)),
    restore: command.sessions.restore.handler(carriesOut(restoreSession)),
    people: query.sessions.people.handler(answers(listPeople)),
    enrol: command.sessions.enrol.handler(carriesOut(enrolTrainees)),
    withdraw: command.sessions.withdraw.handler(carriesOut(withdrawTrainee)),
    removeEnrolment: command.sessions.removeEnrolment.handler(carriesOut(removeEnrolment)),
    changeCategory: command.sessions.changeCategory.handler(carriesOut(changeCategory)),
  },
  today: {
    get: query.today.get.handler(answers(readToday)),
  },
  trainees: {
    list: query.trainees.list.handler(answers(listTrainees)),
    get: query.trainees.get.handler(answers(getTrainee)),
    showNumber: command.trainees.showNumber.handler(carriesOut(showNumber)),
    register: command.trainees.register.handler(carriesOut(registerTrainee)),
    change: command.trainees.change.handler(carriesOut(changeTrainee)),
    changeCategory: command.trainees.changeCategory.handler(carriesOut(changeTraineeCategory)),
    remove: command.trainees.remove.handler(carriesOut(removeTrainees)),
    restore: command.trainees.restore.handler(carriesOut(restoreTrainees)),
    inspectPhoto: query.trainees.inspectPhoto.handler(answers(inspectPhoto)),
    setPhoto: command.trainees.setPhoto.handler(carriesOut(setPhoto)),
    removePhoto: command.trainees.removePhoto.handler(carriesOut(removePhoto)),
    export: command.trainees.export.handler(carriesOut(exportTrainees)),
  },
};
