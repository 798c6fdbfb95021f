import type { Area } from '../../app/area.ts';
import { CoursePage } from './course-page.tsx';
import { CoursesList } from './courses-list.tsx';
import { NewCourse } from './new-course.tsx';
import { NewOccupation } from './new-occupation.tsx';
import { OccupationPage } from './occupation-page.tsx';
import { OccupationsList } from './occupations-list.tsx';

/** Courses and occupations live under the settings; sessions link here from their form. */
export const area: Area = {
  name: 'courses',
  routes: [
    { path: '/settings/courses', element: <CoursesList /> },
    { path: '/settings/courses/new', element: <NewCourse /> },
    { path: '/settings/courses/:id', element: <CoursePage /> },
    { path: '/settings/occupations', element: <OccupationsList /> },
    { path: '/settings/occupations/new', element: <NewOccupation /> },
    { path: '/settings/occupations/:id', element: <OccupationPage /> },
  ],
  actions: [
    { key: 'courses', label: (t) => t('courses:courses'), path: '/settings/courses' },
    { key: 'occupations', label: (t) => t('courses:occupations'), path: '/settings/occupations' },
    { key: 'new-course', label: (t) => t('courses:add'), path: '/settings/courses/new' },
  ],
};
