/// Parses notices: the stages in order, from text to structure.
///
/// Build one and use it for many notices; it is immutable and may be shared between threads.
public struct NoticeParser: Sendable {
  /// The lexicon the parser reads by.
  public let lexicon: Lexicon

  public init(lexicon: Lexicon = Lexicon()) {
    self.lexicon = lexicon
  }

  /// Parses one notice.
  ///
  /// - Parameters:
  ///   - source: the decoded text; spans of the result count its scalars.
  ///   - id: the name of the notice in the result.
  ///   - date: a date of issue for a notice that prints none, ISO 8601; relative times need it.
  public func parse(_ source: SourceText, id: String, date: String? = nil) -> Notice {
    Notice(
      id: id, source: Notice.Source(length: source.scalarCount), metadata: Metadata(), items: [],
      statements: [], slogans: [], diagnostics: [])
  }
}
