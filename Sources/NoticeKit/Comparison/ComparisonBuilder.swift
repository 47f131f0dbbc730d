/// Gathers notices for a comparison, one at a time, so that they need not be held all at once.
///
/// What is kept of a notice is its metadata, its statements' wordings and their mentions.
public struct ComparisonBuilder: Sendable {
  private let options: Comparison.Options
  private(set) var notices: [ComparedNotice] = []
  private(set) var statements: [ComparedStatement] = []
  private(set) var index = DirectiveIndex()
  /// Equal texts and lists are kept once; offices copy one another.
  private var texts = Pool<String>()
  private var parties = Pool<[ComparedStatement.Party]>()
  private var deadlines = Pool<[ComparedStatement.Deadline]>()
  private var codes = Pool<[String]>()

  public init(options: Comparison.Options = Comparison.Options()) {
    self.options = options
  }

  /// Adds a notice; its place in `Comparison.notices` is the order of these calls.
  public mutating func add(_ notice: Notice) {
    let first = statements.count
    let outline = OutlineContext(notice.items)
    var slogans: [String: [String]] = [:]
    for slogan in notice.slogans {
      guard let statement = slogan.statement else { continue }
      if slogans[statement, default: []].contains(slogan.id) { continue }
      slogans[statement, default: []].append(slogan.id)
    }
    for statement in notice.statements + notice.tableDirectives {
      let place = outline.place(of: statement)
      let wording = Wording(statement.text)
      let compared = ComparedStatement(
        notice: notices.count, id: statement.id, kind: statement.kind, item: statement.item,
        number: place.number, heading: place.heading.map { texts.shared($0) },
        chapter: place.chapter, chapterHeading: place.chapterHeading.map { texts.shared($0) },
        text: texts.shared(statement.text), span: statement.span,
        modalities: statement.modalities,
        parties: parties.shared(
          statement.parties.map {
            .init(text: $0.text, kind: $0.kind, role: $0.role, source: $0.source)
          }),
        deadlines: deadlines.shared(
          statement.deadlines.map {
            .init(text: $0.text, type: $0.type, value: $0.value, times: $0.times, due: $0.due)
          }),
        sectors: codes.shared(ComparisonBuilder.unique(statement.sectors.map(\.code))),
        slogans: codes.shared(slogans[statement.id] ?? []),
        hasNumber: MeasureReader.hasMeasure(wording.units))
      if compared.isDirective {
        index.add(compared, at: statements.count, wording: wording, heading: place.headings)
      }
      statements.append(compared)
    }
    notices.append(ComparedNotice(notice, statements: first..<statements.count))
  }

  /// Compares the notices added.
  public consuming func comparison() -> Comparison {
    index.finish()
    return Comparison(
      notices: notices, statements: statements, index: index, options: options)
  }

  private static func unique(_ codes: [String]) -> [String] {
    var result: [String] = []
    for code in codes where !result.contains(code) { result.append(code) }
    return result
  }
}

/// Gives equal values one storage.
private struct Pool<Value: Hashable & Sendable>: Sendable {
  private var values: Set<Value> = []

  mutating func shared(_ value: Value) -> Value { values.insert(value).memberAfterInsert }
}
