import type { Face } from './view.ts';

const EN = {
  scheduled: 'Scheduled',
  join: 'Join now',
  ready: 'Ready to join?',
  asking: 'You will join when somebody lets you in',
  leave: 'Leave call',
  people: 'People',
  waiting: 'Waiting to join',
  admit: 'Admit',
  you: '(You)',
  host: 'Meeting host',
  left: 'You left the meeting',
  rejoin: 'Rejoin',
  home: 'Return to home screen',
  microphone: 'Turn off microphone',
  camera: 'Turn off camera',
  captions: 'Captions',
  chat: 'Chat messages',
  controls: 'Call controls',
  outside: 'External participants joined',
  more: (name: string) => `More options for ${name}`,
  pin: (name: string) => `Pin ${name} to your main screen`,
  shows: (name: string) => `${name} (Presentation)`,
};

export type Words = typeof EN;

const TH: Words = {
  scheduled: 'กำหนดการ',
  join: 'เข้าร่วมเลย',
  ready: 'พร้อมเข้าร่วมหรือยัง',
  asking: 'คุณจะเข้าร่วมเมื่อมีคนอนุญาต',
  leave: 'ออกจากการโทร',
  people: 'บุคคล',
  waiting: 'รอเข้าร่วม',
  admit: 'อนุญาต',
  you: '(คุณ)',
  host: 'ผู้จัดการประชุม',
  left: 'คุณออกจากการประชุมแล้ว',
  rejoin: 'เข้าร่วมอีกครั้ง',
  home: 'กลับไปที่หน้าจอหลัก',
  microphone: 'ปิดไมโครโฟน',
  camera: 'ปิดกล้อง',
  captions: 'คำบรรยายแทนเสียง',
  chat: 'ข้อความแชท',
  controls: 'การควบคุมการโทร',
  outside: 'ผู้เข้าร่วมภายนอก',
  more: (name) => `ตัวเลือกเพิ่มเติมสำหรับ ${name}`,
  pin: (name) => `ปักหมุด ${name} ไว้ที่หน้าจอหลัก`,
  shows: (name) => `${name} (งานนำเสนอ)`,
};

const AR: Words = {
  scheduled: 'مُجدوَل',
  join: 'الانضمام الآن',
  ready: 'هل أنت مستعد للانضمام؟',
  asking: 'ستنضم عندما يسمح لك أحد',
  leave: 'مغادرة المكالمة',
  people: 'أشخاص',
  waiting: 'في انتظار الانضمام',
  admit: 'سماح',
  you: '(أنت)',
  host: 'مضيف الاجتماع',
  left: 'غادرت الاجتماع',
  rejoin: 'الانضمام مجددًا',
  home: 'الرجوع إلى الشاشة الرئيسية',
  microphone: 'إيقاف الميكروفون',
  camera: 'إيقاف الكاميرا',
  captions: 'الترجمة والشرح',
  chat: 'رسائل الدردشة',
  controls: 'عناصر التحكم في المكالمة',
  outside: 'انضم مشاركون من الخارج',
  more: (name) => `مزيد من الخيارات لـ ${name}`,
  pin: (name) => `تثبيت ${name} على شاشتك`,
  shows: (name) => `${name} (عرض تقديمي)`,
};

const WORDS: Readonly<Record<Face['language'], Words>> = { en: EN, th: TH, ar: AR };
const LOCALES: Readonly<Record<Face['language'], string>> = { en: 'en-GB', th: 'th', ar: 'ar-EG' };

export function wordsOf({ language }: Face): Words {
  return WORDS[language];
}

/** A number in the digits of the language. */
export function digits(value: number, { language }: Face): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

export function clock(at: number, { language }: Face): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(at);
}
