/// Parses notices: the stages in order, from text to structure.
///
/// Build one and use it for many notices; it is immutable and may be shared between threads.
public struct NoticeParser: Sendable {
  /// The lexicon the parser reads by.
  public let lexicon: Lexicon

  private let words: NoticeWords
  private let extractor: MentionExtractor

  public init(lexicon: Lexicon = Lexicon()) {
    self.lexicon = lexicon
    words =
      lexicon.statementWords.isEmpty && lexicon.partyWords.isEmpty
      ? .standard
      : NoticeWords(
        StatementWords.table(adding: lexicon.statementWords), .parties(adding: lexicon.partyWords))
    extractor = MentionExtractor(
      sectors: SectorExtractor(userTerms: lexicon.sectors),
      slogans: SloganExtractor(userFamilies: lexicon.slogans))
  }

  /// Parses one notice.
  ///
  /// - Parameters:
  ///   - source: the decoded text; spans of the result count its scalars.
  ///   - id: the name of the notice in the result.
  ///   - date: a date of issue for a notice that prints none, ISO 8601; relative times need it.
  public func parse(_ source: SourceText, id: String, date: String? = nil) -> Notice {
    let layout = LayoutBuilder.layout(source)
    let parts = DocumentParts.find(in: layout)
    let metadata = MetadataReader.read(layout, parts)
    let outline = OutlineBuilder.outline(layout, parts)
    let segments = Segmenter.segments(layout, parts, outline)
    let words = words.index(layout.flow.units)
    let classes = StatementClassifier.classify(
      segments: segments, layout: layout, parts: parts, outline: outline, genre: metadata.genre,
      words: words.statement)
    let mentions = extractor.extract(
      layout, parts, outline, segments, classes, words: words.party, metadata: metadata,
      issued: (metadata.date ?? date).flatMap { CalendarDate(iso: $0) })
    let builder = NoticeBuilder(
      flow: layout.flow, outline: outline, segments: segments, classes: classes,
      mentions: mentions)
    return Notice(
      id: id, source: Notice.Source(length: source.scalarCount), metadata: metadata,
      items: builder.items(), statements: builder.statements(),
      tableDirectives: mentions.tableDirectives,
      slogans: builder.slogans(),
      diagnostics: builder.diagnostics())
  }
}
