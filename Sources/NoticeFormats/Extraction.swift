/// What a converter got out of a file that is not plain text.
///
/// The text is what every span of the notice counts in, and what `noticekit text` prints.
struct Extraction: Hashable, Sendable {
  /// The text, lines ended by LF, tables as Markdown rows.
  var text: String
  /// What made it: `docx`, `pdftotext -layout`, `soffice`; shown as `source.converter`.
  var converter: String
  /// The encoding that the file was in, where that could differ from UTF-8 (web pages).
  var encoding = "utf-8"
  /// What was lost or doubtful, in words.
  var warnings: [Warning] = []

  /// One thing that the reader of the notice should know about its conversion.
  struct Warning: Hashable, Sendable {
    /// A word for programs: `deleted-text`, `recognised-text`.
    var code: String
    /// A sentence for people, English.
    var message: String
  }
}
