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
    let layout = LayoutBuilder.layout(source)
    let parts = DocumentParts.find(in: layout)
    let metadata = MetadataReader.read(layout, parts)
    let outline = OutlineBuilder.outline(layout, parts)
    let segments = Segmenter.segments(layout, parts, outline)
    let flow = layout.flow
    let words = WordIndex(StatementWords.table, in: flow.units)
    let classes = StatementClassifier.classify(
      segments: segments, layout: layout, parts: parts, outline: outline, genre: metadata.genre,
      words: words)
    let actions = ActionExtractor(ClauseReader(flow.units, words))
    let items = outline.nodes.map { node in
      Item(
        path: node.path, marker: flow.text(node.marker), ordinal: node.ordinal, level: node.level,
        heading: node.heading.map { flow.text($0) },
        headingSpan: node.heading.map { flow.span($0) },
        span: flow.span(UnitRange(node.marker.start, max(node.end, node.marker.end))))
    }
    let statements = segments.enumerated().map { index, segment in
      Statement(
        id: "s\(index + 1)", item: segment.node >= 0 ? outline.nodes[segment.node].path : nil,
        kind: classes[index].kind, modalities: classes[index].modalities,
        text: flow.text(segment.range), span: flow.span(segment.range),
        actions: classes[index].kind == .directive
          ? actions.actions(in: segment.body).map { $0.mention(in: flow) } : [],
        rules: classes[index].rules.map { $0.id(in: flow) })
    }
    return Notice(
      id: id, source: Notice.Source(length: source.scalarCount), metadata: metadata, items: items,
      statements: statements, slogans: [],
      diagnostics: outline.diagnostics.map {
        Diagnostic(
          severity: .warning, code: $0.code, message: $0.message, span: flow.span($0.range))
      })
  }
}
