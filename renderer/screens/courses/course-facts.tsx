import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Course, type CourseFacts, courseFactsSchema } from '#shared/contract/courses.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Note } from '../../ui/note.tsx';
import { NameFields, TrainingFields } from './course-fields.tsx';
import { useCourseLabels } from './course-labels.ts';
import { useLevelWord, useName } from './level-words.ts';
import './courses.css';

export type CourseGroup = 'training' | 'naming';

interface CourseFactsGroupProps {
  readonly group: CourseGroup;
  readonly course: Course;
  readonly mayChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function factsOf(course: Course): CourseFacts {
  const { nameZh, nameEn, occupationId, variantZh, level, theoryHours, practiceHours, certificateKind } =
    course;
  return { nameZh, nameEn, occupationId, variantZh, level, theoryHours, practiceHours, certificateKind };
}

/** One group of a course's facts, edited in place. */
export function CourseFactsGroup({ group, course, mayChange, isOpen, onOpen }: CourseFactsGroupProps) {
  const { t } = useTranslation('courses');
  const change = useCommand(api.courses.change, { onDone: () => onOpen(false) });
  const { form, submit, failure } = useCheckedForm({
    schema: courseFactsSchema,
    labels: useCourseLabels(),
    error: change.error,
    onValid: (facts) => change.run({ ...facts, id: course.id }),
  });
  const items = { training: useTrainingItems(course), naming: useNamingItems(course) };
  const fields = (
    <Form form={form} layout="vertical" component={false} initialValues={factsOf(course)}>
      <FailureAlert error={failure} />
      {group === 'naming' ? (
        <NameFields />
      ) : (
        <>
          {course.sessionCount > 0 ? <Note>{t('inUse.note', { count: course.sessionCount })}</Note> : null}
          <TrainingFields course={course} />
        </>
      )}
    </Form>
  );
  const edit = {
    isOpen,
    fields,
    isSaving: change.isRunning,
    onOpen: () => onOpen(true),
    onSave: submit,
    onCancel: () => onOpen(false),
  };
  return <Facts title={t(group)} items={items[group]} edit={mayChange ? edit : undefined} />;
}

function useTrainingItems(course: Course): readonly Fact[] {
  const { t } = useTranslation('courses');
  const labels = useCourseLabels();
  const name = useName();
  const levelWord = useLevelWord();
  const { theoryHours, practiceHours } = course;
  const split = t('hours.split', { theory: theoryHours, practice: practiceHours });
  const occupation = (
    <>
      <a className="text-link" href={`#/settings/occupations/${course.occupationId}`}>
        {name(course.occupationZh, course.occupationEn)}
      </a>{' '}
      <span className="second mono">{course.occupationCode}</span>
    </>
  );
  return [
    {
      key: 'occupation',
      label: labels.occupationId,
      value: course.occupationId === null ? t('occupation.none') : occupation,
    },
    {
      key: 'level',
      label: labels.level,
      value: course.level === null ? t('level.none') : levelWord(course.level, true),
    },
    {
      key: 'variant',
      label: labels.variantZh,
      value: name(course.variantZh, course.variantEn) || t('variant.none'),
    },
    { key: 'kind', label: labels.certificateKind, value: t(`kind.${course.certificateKind}`) },
    {
      key: 'hours',
      label: t('hours'),
      value: (
        <>
          {theoryHours + practiceHours} <span className="second">{split}</span>
        </>
      ),
    },
  ];
}

function useNamingItems(course: Course): readonly Fact[] {
  const labels = useCourseLabels();
  return [
    { key: 'nameZh', label: labels.nameZh, value: course.nameZh },
    { key: 'nameEn', label: labels.nameEn, value: course.nameEn },
  ];
}
