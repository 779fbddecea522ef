/**
 * The words by which a page says what its controls are for, by language. They only help: structure comes first, and a page
 * in a language that is not here is still found by it.
 *
 * A label matches where it begins with one of the words and the word ends there. Japanese, Chinese, Korean and Thai write
 * no space between words, so that the beginning is enough.
 */

import { tidy } from "../read/characters.ts";

/** What a word stands for. */
export type Meaning =
  /** A button that sends. */
  | "send"
  /** A box or a button for a comment or a review. */
  | "comment"
  /** A box or a button for an answer to somebody. */
  | "reply"
  /** A box for a message. */
  | "write"
  /** The line that says what a mail is about. */
  | "subject"
  /** A field that is no message: recipients, titles, search. */
  | "decoy";

type Words = Readonly<Record<Meaning, readonly string[]>>;

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    send: ["send", "submit", "post", "share", "publish", "save comment", "add comment", "start discussion"],
    comment: ["comment", "add a comment", "add comment", "add your comment", "leave a comment", "review", "start a review", "submit review"],
    reply: ["reply", "answer", "respond", "write a reply", "add a reply", "reply to"],
    write: ["message", "write", "type", "note", "compose", "body", "new message", "your message", "start a new message", "describe", "description", "add a message", "add a note", "say something"],
    subject: ["subject", "add a subject"],
    decoy: ["to", "cc", "bcc", "recipients", "subject", "title", "search", "find", "filter", "password", "add people", "invite", "name", "url", "link"],
  },
  de: {
    send: ["senden", "absenden", "abschicken", "veröffentlichen", "posten", "teilen"],
    comment: ["kommentar", "kommentieren", "kommentar hinzufügen"],
    reply: ["antworten", "antwort"],
    write: ["nachricht", "schreiben", "schreibe", "schreib", "nachrichtentext", "notiz", "beschreibung", "neue nachricht"],
    subject: ["betreff"],
    decoy: ["an", "cc", "bcc", "empfänger", "betreff", "titel", "suche", "suchen", "passwort"],
  },
  fr: {
    send: ["envoyer", "publier", "partager"],
    comment: ["commenter", "commentaire", "ajouter un commentaire"],
    reply: ["répondre", "réponse"],
    write: ["message", "écrire", "écrivez", "rédiger", "saisir", "corps du message", "envoyer un message", "note"],
    subject: ["objet", "sujet"],
    decoy: ["à", "cc", "cci", "destinataires", "objet", "titre", "rechercher", "recherche", "mot de passe"],
  },
  es: {
    send: ["enviar", "publicar", "compartir"],
    comment: ["comentar", "comentario", "añadir un comentario", "agregar un comentario"],
    reply: ["responder", "respuesta"],
    write: ["mensaje", "escribir", "escribe", "redactar", "cuerpo del mensaje", "nota", "enviar mensaje"],
    subject: ["asunto"],
    decoy: ["para", "cc", "cco", "destinatarios", "asunto", "título", "buscar", "contraseña"],
  },
  pt: {
    send: ["enviar", "publicar", "compartilhar", "partilhar"],
    comment: ["comentar", "comentário", "adicionar comentário"],
    reply: ["responder", "resposta"],
    write: ["mensagem", "escrever", "escreva", "corpo da mensagem", "nota"],
    subject: ["assunto"],
    decoy: ["para", "cc", "cco", "destinatários", "assunto", "título", "pesquisar", "buscar", "senha"],
  },
  it: {
    send: ["invia", "pubblica", "condividi"],
    comment: ["commenta", "commento", "aggiungi un commento"],
    reply: ["rispondi", "risposta"],
    write: ["messaggio", "scrivi", "corpo del messaggio", "nota"],
    subject: ["oggetto"],
    decoy: ["a", "cc", "ccn", "destinatari", "oggetto", "titolo", "cerca", "password"],
  },
  nl: {
    send: ["verzenden", "verstuur", "versturen", "plaatsen", "delen"],
    comment: ["opmerking", "reageren", "opmerking toevoegen"],
    reply: ["beantwoorden", "antwoord", "antwoorden"],
    write: ["bericht", "schrijf", "typ", "berichttekst", "notitie"],
    subject: ["onderwerp"],
    decoy: ["aan", "cc", "bcc", "ontvangers", "onderwerp", "titel", "zoeken", "wachtwoord"],
  },
  sv: {
    send: ["skicka", "publicera", "dela"],
    comment: ["kommentar", "kommentera", "lägg till en kommentar"],
    reply: ["svara", "svar"],
    write: ["meddelande", "skriv", "anteckning"],
    subject: ["ämne"],
    decoy: ["till", "kopia", "mottagare", "ämne", "titel", "sök", "lösenord"],
  },
  da: {
    send: ["send", "del", "udgiv"],
    comment: ["kommentar", "kommenter", "tilføj en kommentar"],
    reply: ["besvar", "svar"],
    write: ["meddelelse", "besked", "skriv", "note"],
    subject: ["emne"],
    decoy: ["til", "cc", "bcc", "modtagere", "emne", "titel", "søg", "adgangskode"],
  },
  nb: {
    send: ["send", "del", "publiser"],
    comment: ["kommentar", "kommenter", "legg til en kommentar"],
    reply: ["svar"],
    write: ["melding", "skriv", "notat"],
    subject: ["emne"],
    decoy: ["til", "kopi", "mottakere", "emne", "tittel", "søk", "passord"],
  },
  fi: {
    send: ["lähetä", "julkaise", "jaa"],
    comment: ["kommentoi", "kommentti", "lisää kommentti"],
    reply: ["vastaa", "vastaus"],
    write: ["viesti", "kirjoita"],
    subject: ["aihe"],
    decoy: ["vastaanottaja", "kopio", "aihe", "otsikko", "hae", "salasana"],
  },
  pl: {
    send: ["wyślij", "opublikuj", "udostępnij"],
    comment: ["komentarz", "skomentuj", "dodaj komentarz"],
    reply: ["odpowiedz", "odpowiedź"],
    write: ["wiadomość", "napisz", "treść wiadomości", "notatka"],
    subject: ["temat"],
    decoy: ["do", "dw", "udw", "odbiorcy", "temat", "tytuł", "szukaj", "hasło"],
  },
  cs: {
    send: ["odeslat", "poslat", "zveřejnit", "sdílet"],
    comment: ["komentář", "komentovat", "přidat komentář"],
    reply: ["odpovědět", "odpověď"],
    write: ["zpráva", "napište", "napsat", "text zprávy"],
    subject: ["předmět"],
    decoy: ["komu", "kopie", "skrytá", "příjemci", "předmět", "název", "hledat", "heslo"],
  },
  hu: {
    send: ["küldés", "elküldés", "közzététel", "megosztás"],
    comment: ["megjegyzés", "hozzászólás"],
    reply: ["válasz", "válaszol"],
    write: ["üzenet", "írjon", "írj", "üzenettörzs"],
    subject: ["tárgy"],
    decoy: ["címzett", "másolat", "titkos", "tárgy", "cím", "keresés", "jelszó"],
  },
  ro: {
    send: ["trimite", "trimiteți", "publică", "distribuie"],
    comment: ["comentează", "comentariu", "adaugă un comentariu"],
    reply: ["răspunde", "răspuns"],
    write: ["mesaj", "scrie", "scrieți"],
    subject: ["subiect"],
    decoy: ["către", "destinatari", "subiect", "titlu", "căutare", "caută", "parolă"],
  },
  tr: {
    send: ["gönder", "paylaş", "yayınla"],
    comment: ["yorum", "yorum ekle", "yorum yap"],
    reply: ["yanıtla", "yanıt", "cevapla"],
    write: ["mesaj", "ileti", "yaz", "not"],
    subject: ["konu"],
    decoy: ["kime", "bilgi", "gizli", "alıcılar", "konu", "başlık", "ara", "şifre"],
  },
  ru: {
    send: ["отправить", "опубликовать", "поделиться"],
    comment: ["комментарий", "комментировать", "добавить комментарий"],
    reply: ["ответить", "ответ"],
    write: ["сообщение", "написать", "напишите", "введите", "текст письма", "тело письма", "заметка"],
    subject: ["тема"],
    decoy: ["кому", "копия", "скрытая", "получатели", "тема", "название", "поиск", "найти", "пароль"],
  },
  uk: {
    send: ["надіслати", "відправити", "опублікувати", "поділитися"],
    comment: ["коментар", "коментувати", "додати коментар"],
    reply: ["відповісти", "відповідь"],
    write: ["повідомлення", "написати", "напишіть", "текст листа"],
    subject: ["тема"],
    decoy: ["кому", "копія", "прихована", "одержувачі", "тема", "назва", "пошук", "пароль"],
  },
  ar: {
    send: ["إرسال", "أرسل", "نشر", "مشاركة"],
    comment: ["تعليق", "أضف تعليق", "إضافة تعليق"],
    reply: ["رد", "الرد"],
    write: ["رسالة", "اكتب", "نص الرسالة", "ملاحظة"],
    subject: ["الموضوع"],
    decoy: ["إلى", "نسخة", "المستلمون", "الموضوع", "العنوان", "بحث", "كلمة"],
  },
  he: {
    send: ["שלח", "שליחה", "פרסם", "שתף"],
    comment: ["תגובה", "הוסף תגובה"],
    reply: ["השב", "תשובה"],
    write: ["הודעה", "כתוב", "גוף ההודעה"],
    subject: ["נושא"],
    decoy: ["אל", "עותק", "נמענים", "נושא", "כותרת", "חיפוש", "סיסמה"],
  },
  hi: {
    send: ["भेजें", "पोस्ट", "साझा"],
    comment: ["टिप्पणी", "टिप्पणी जोड़ें"],
    reply: ["जवाब", "उत्तर"],
    write: ["संदेश", "लिखें", "मैसेज"],
    subject: ["विषय"],
    decoy: ["प्रति", "विषय", "शीर्षक", "खोजें", "पासवर्ड"],
  },
  id: {
    send: ["kirim", "bagikan", "terbitkan"],
    comment: ["komentar", "komentari", "tambahkan komentar"],
    reply: ["balas", "balasan"],
    write: ["pesan", "tulis", "ketik", "isi pesan", "catatan"],
    subject: ["subjek"],
    decoy: ["kepada", "penerima", "subjek", "judul", "cari", "telusuri", "sandi"],
  },
  vi: {
    send: ["gửi", "đăng", "chia sẻ"],
    comment: ["bình luận", "nhận xét", "thêm bình luận"],
    reply: ["trả lời"],
    write: ["tin nhắn", "viết", "nhập", "nội dung", "ghi chú"],
    subject: ["chủ đề"],
    decoy: ["đến", "tới", "người nhận", "chủ đề", "tiêu đề", "tìm kiếm", "mật khẩu"],
  },
  ja: {
    send: ["送信", "投稿", "共有"],
    comment: ["コメント", "レビュー"],
    reply: ["返信", "返答"],
    write: ["メッセージ", "メール本文", "本文", "入力", "メモ"],
    subject: ["件名"],
    decoy: ["宛先", "件名", "タイトル", "検索", "パスワード"],
  },
  zh: {
    send: ["发送", "傳送", "发布", "發佈", "提交", "分享"],
    comment: ["评论", "評論", "添加评论", "留言"],
    reply: ["回复", "回覆", "答复"],
    write: ["消息", "訊息", "邮件正文", "郵件內文", "输入", "輸入", "写", "備註", "备注"],
    subject: ["主题", "主旨"],
    decoy: ["收件人", "抄送", "密送", "副本", "主题", "主旨", "标题", "標題", "搜索", "搜尋", "密码", "密碼"],
  },
  ko: {
    send: ["보내기", "전송", "게시", "공유"],
    comment: ["댓글", "의견"],
    reply: ["답장", "회신", "답글"],
    write: ["메시지", "메일 본문", "본문", "입력", "메모"],
    subject: ["제목"],
    decoy: ["받는", "참조", "숨은", "제목", "검색", "비밀번호"],
  },
}; // prettier-ignore

const LISTS = new Map<Meaning, readonly string[]>();

function wordsFor(meaning: Meaning): readonly string[] {
  const list = LISTS.get(meaning) ?? [...new Set(Object.values(WORDS).flatMap((language) => language[meaning]))];
  LISTS.set(meaning, list);
  return list;
}

const IS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** Whether a label begins with a word of this meaning, in any language. */
export function means(label: string, meaning: Meaning): boolean {
  const text = tidy(label).replace(/^[^\p{L}]+/u, "").toLowerCase();
  return wordsFor(meaning).some((word) => text.startsWith(word) && (IS_UNSPACED.test(word) || !GOES_ON.test(text.slice(word.length))));
}

/** Whether a word of this meaning is anywhere in a label: "Type a comment here". */
export function mentions(label: string, meaning: Meaning): boolean {
  const words = tidy(label).split(/[^\p{L}\p{M}]+/u);
  return words.some((_, start) => means(words.slice(start).join(" "), meaning));
}

/** What comes behind "Message" where nobody is named. */
const NO_NAME = /^(?:body|text|contents?|input|box|field|area|editor|form|here|in|to|a|an|the|your)\b/i;

/** A label's rest after a word that means "message to": "Message #releases" is written to "#releases". */
export function addressee(label: string): string | null {
  const text = tidy(label);
  const quoted = /["“„«]([^"”“»]+)["”“»]/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const named = /^(?:message|type to|type a message to|reply to|write to|nachricht an|envoyer un message à)\s+(.+)$/i.exec(text)?.[1];
  return named === undefined || NO_NAME.test(named) ? null : named.replace(/[….]+$/, "");
}
