/** Where pages stand. Every link and redirect is made here, so that an address is written once. */
export const addresses = {
  course: (slug: string) => `/courses/${slug}`,
  enrol: (slug: string) => `/courses/${slug}/enrolments`,
  courseHome: (slug: string) => `/learn/${slug}`,
  activity: (slug: string, activity: string) => `/learn/${slug}/${activity}`,
  done: (slug: string, lesson: string) => `/learn/${slug}/${lesson}/done`,
  reflection: (slug: string, lesson: string, key: string) => `/learn/${slug}/${lesson}/reflections/${key}`,
  attempts: (slug: string, quiz: string) => `/learn/${slug}/${quiz}/attempts`,
  attempt: (id: string) => `/attempts/${id}`,
  answers: (id: string) => `/attempts/${id}/answers`,
  submission: (id: string) => `/attempts/${id}/submission`,
  result: (id: string) => `/attempts/${id}/result`,
  attestation: (slug: string) => `/certificates/for/${slug}`,
  certificate: (serial: string) => `/certificates/${serial}`,
  certificatePdf: (serial: string) => `/certificates/${serial}.pdf`,
  media: (name: string) => `/media/${name}`,
  verify: (serial: string) => `/verify/${serial}`,
} as const;
