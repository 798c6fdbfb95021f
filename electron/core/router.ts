import {
  addAccount,
  changeAccount,
  changeOwnPassword,
  listAccounts,
  signOut,
  whoAmI,
} from './accounts/manage-accounts.ts';
import { signIn } from './accounts/sign-in.ts';
import { chooseFont, listCertificateFonts } from './certificates/certificate-fonts.ts';
import { exportRegister } from './certificates/export-register.ts';
import { handOverCertificates, voidCertificate } from './certificates/hand-over-certificates.ts';
import { checkOfficialNumbers, importOfficialNumbers } from './certificates/import-numbers.ts';
import { issueCertificates } from './certificates/issue-certificates.ts';
import { getCertificate, listRegister } from './certificates/list-register.ts';
import { previewCertificate } from './certificates/preview-certificate.ts';
import { printCertificates, recordPrints } from './certificates/print-certificates.ts';
import { readDesk } from './certificates/read-desk.ts';
import { verifyCode } from './certificates/verify-code.ts';
import { addCourse, changeCourse, deactivateCourse, reactivateCourse } from './courses/keep-courses.ts';
import {
  addOccupation,
  changeOccupation,
  deactivateOccupation,
  reactivateOccupation,
} from './courses/keep-occupations.ts';
import { getCourse, listCourses } from './courses/list-courses.ts';
import { getOccupation, listOccupations } from './courses/list-occupations.ts';
import { listHistory } from './history/list-history.ts';
import { nextSteps, redoCommand, undoCommand } from './history/undo-command.ts';
import { changeInstitution } from './institution/change-institution.ts';
import { fileOccupation, removeFiling, saveBody } from './institution/file-body.ts';
import { getInstitution } from './institution/get-institution.ts';
import { allowImages, forbidImages, removeImage, setImage } from './institution/keep-images.ts';
import { allowLocalNumbers, forbidLocalNumbers } from './institution/lock-local-numbers.ts';
import { changeSetting, listSettings, removeSetting } from './institution/manage-settings.ts';
import { answers, carriesOut, command, operation, query, runs } from './procedure.ts';
import { startDemo } from './demo/start-demo.ts';
import { startInstitution } from './safekeeping/start-institution.ts';
import { startState } from './safekeeping/start-state.ts';
import { changeTrainee, changeTraineeCategory } from './trainees/change-trainee.ts';
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
  },
  activity: {
    watch: operation.activity.watch.handler(
      runs((house, _input, caller) => house.activities.watch(caller.signal)),
    ),
    cancel: operation.activity.cancel.handler(
      runs((house, input) => ({ wasRunning: house.activities.cancel(input.id) })),
    ),
  },
  certificates: {
    desk: query.certificates.desk.handler(answers(readDesk)),
    preview: query.certificates.preview.handler(answers(previewCertificate)),
    issue: command.certificates.issue.handler(carriesOut(issueCertificates)),
    checkNumbers: query.certificates.checkNumbers.handler(answers(checkOfficialNumbers)),
    importNumbers: command.certificates.importNumbers.handler(carriesOut(importOfficialNumbers)),
    print: command.certificates.print.handler(carriesOut(printCertificates)),
    recordPrints: command.certificates.recordPrints.handler(carriesOut(recordPrints)),
    handOver: command.certificates.handOver.handler(carriesOut(handOverCertificates)),
    voidCertificate: command.certificates.voidCertificate.handler(carriesOut(voidCertificate)),
    register: query.certificates.register.handler(answers(listRegister)),
    get: query.certificates.get.handler(answers(getCertificate)),
    exportRegister: query.certificates.exportRegister.handler(answers(exportRegister)),
    verify: operation.certificates.verify.handler(runs(verifyCode)),
    fonts: query.certificates.fonts.handler(answers(listCertificateFonts)),
    chooseFont: command.certificates.chooseFont.handler(carriesOut(chooseFont)),
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
  history: {
    list: query.history.list.handler(answers(listHistory)),
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
    removeFiling: command.institution.removeFiling.handler(carriesOut(removeFiling)),
    allowLocalNumbers: command.institution.allowLocalNumbers.handler(carriesOut(allowLocalNumbers)),
    forbidLocalNumbers: command.institution.forbidLocalNumbers.handler(carriesOut(forbidLocalNumbers)),
    listSettings: query.institution.listSettings.handler(answers(listSettings)),
    changeSetting: command.institution.changeSetting.handler(carriesOut(changeSetting)),
    removeSetting: command.institution.removeSetting.handler(carriesOut(removeSetting)),
  },
  safekeeping: {
    state: operation.safekeeping.state.handler(runs(startState)),
    startInstitution: operation.safekeeping.startInstitution.handler(runs(startInstitution)),
    startDemo: operation.safekeeping.startDemo.handler(runs(startDemo)),
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
  },
};
