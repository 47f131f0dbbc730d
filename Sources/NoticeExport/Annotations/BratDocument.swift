import NoticeKit

/// A notice in brat's standoff format (https://brat.nlplab.org/standoff.html): the text beside a file
/// of annotations that point into it.
///
/// Offsets count Unicode scalars, as brat does. Statements are entities too, since the relations that
/// say who has to do what by when need something to start from.
public struct BratDocument: Sendable {
  private let notice: Notice
  private let scalars: [Unicode.Scalar]
  private var lines: [String] = []
  private var counts: [Character: Int] = [:]
  /// Entities by type, place and note, so that what several statements share is one entity.
  private var entities: [Entity: String] = [:]

  private struct Entity: Hashable {
    var type: String
    var span: SourceSpan
    var note: String
  }

  private init(_ notice: Notice, _ source: SourceText) {
    self.notice = notice
    scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
  }

  /// The annotation file (`.ann`) of a notice.
  ///
  /// - Parameter source: the text that the spans count in; it has to stand, unchanged, in the `.txt`
  ///   beside the annotations.
  public static func annotations(of notice: Notice, in source: SourceText) -> String {
    var document = BratDocument(notice, source)
    for item in notice.items { document.add(item) }
    for statement in notice.statements + notice.tableDirectives { document.add(statement) }
    for slogan in notice.slogans { document.add(slogan) }
    return document.lines.map { $0 + "\n" }.joined()
  }

  // MARK: What is annotated

  private mutating func add(_ item: Item) {
    guard let span = item.headingSpan else { return }
    if let id = entity("Heading", span, note: item.path) {
      attribute("Level", id, "\(min(item.level, BratDocument.deepestLevel))")
    }
  }

  private mutating func add(_ statement: Statement) {
    let type = BratDocument.type(statement.kind)
    guard let id = entity(type, statement.span, note: statement.id) else { return }
    for modality in statement.modalities { attribute(BratDocument.name(modality.rawValue), id) }
    for party in statement.parties {
      let note = [party.normalized.map { "= \($0)" }, party.rule].compactMap { $0 }
      let target = entity("Party", party.span, note: note.joined(separator: "; ")) {
        [("PartyKind", party.kind.rawValue)]
      }
      relation(BratDocument.name(party.role.rawValue), id, target)
    }
    for deadline in statement.deadlines {
      let note = [deadline.value, deadline.due.map { "due \($0)" }, deadline.rule]
      let target = entity(
        "Deadline", deadline.span, note: note.compactMap { $0 }.joined(separator: "; ")
      ) {
        [("DeadlineType", deadline.type.rawValue)]
      }
      relation("Time", id, target)
    }
    for sector in statement.sectors {
      let target = entity("Sector", sector.span, note: sector.code) { [("Code", sector.code)] }
      relation("Concerns", id, target)
    }
    for action in statement.actions {
      relation("Does", id, entity("Action", action.span, note: action.verb))
    }
  }

  private mutating func add(_ slogan: SloganMention) {
    let missing = slogan.missing.isEmpty ? [] : ["missing " + slogan.missing.joined(separator: "、")]
    _ = entity(
      "Slogan", slogan.span, note: ([slogan.id, slogan.class] + missing).joined(separator: "; "))
  }

  // MARK: Lines

  private mutating func nextID(_ letter: Character) -> String {
    counts[letter, default: 0] += 1
    return "\(letter)\(counts[letter]!)"
  }

  /// Adds an entity with its attributes and note, unless it is there, and gives its identifier; nil
  /// when nothing but white space is covered.
  private mutating func entity(
    _ type: String, _ span: SourceSpan, note: String,
    attributes: () -> [(String, String)] = { [] }
  ) -> String? {
    let key = Entity(type: type, span: span, note: note)
    if let id = entities[key] { return id }
    let fragments = self.fragments(span)
    guard !fragments.isEmpty else { return nil }
    let id = nextID("T")
    entities[key] = id
    let places = fragments.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
    let text = fragments.map { String(String.UnicodeScalarView(scalars[$0])) }
      .joined(separator: " ")
    lines.append("\(id)\t\(type) \(places)\t\(text)")
    for (name, value) in attributes() { attribute(name, id, value) }
    if !note.isEmpty {
      lines.append("\(nextID("#"))\tAnnotatorNotes \(id)\t\(BratDocument.singleLine(note))")
    }
    return id
  }

  private mutating func attribute(_ name: String, _ target: String, _ value: String? = nil) {
    lines.append("\(nextID("A"))\t\(name) \(target)" + (value.map { " \($0)" } ?? ""))
  }

  private mutating func relation(_ name: String, _ from: String, _ target: String?) {
    guard let target else { return }
    lines.append("\(nextID("R"))\t\(name) Arg1:\(from) Arg2:\(target)")
  }

  /// The pieces of a span between line breaks and tabs, which no entity may contain, without the
  /// white space at their ends.
  private func fragments(_ span: SourceSpan) -> [Range<Int>] {
    let end = min(span.end, scalars.count)
    return scalars[min(span.start, end)..<end].indices
      .split { BratDocument.isBreak(scalars[$0]) }
      .compactMap { piece in
        var range = piece
        while let first = range.first, scalars[first].properties.isWhitespace {
          range = (first + 1)..<range.upperBound
        }
        while let last = range.last, scalars[last].properties.isWhitespace {
          range = range.lowerBound..<last
        }
        return range.isEmpty ? nil : range
      }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: return true
    default: return false
    }
  }

  private static func singleLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
  }

  // MARK: Names

  private static let deepestLevel = 9

  /// A word of the contract as brat writes names: `party-committee` stays, `lead` is `Lead`.
  private static func name(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func type(_ kind: Statement.Kind) -> String { name(kind.rawValue) }

  private static var statementTypes: String {
    Statement.Kind.allCases.map(type).joined(separator: "|")
  }

  /// The file `annotation.conf` that has to stand in the folder or above it.
  public static var configuration: String {
    let modalities = Statement.Modality.allCases.map { "\(name($0.rawValue))\tArg:<STATEMENT>" }
    let roles = PartyMention.Role.allCases.map {
      "\(name($0.rawValue))\tArg1:<STATEMENT>, Arg2:Party"
    }
    func values(_ words: [String]) -> String { "Value:" + words.joined(separator: "|") }
    return """
      [entities]
      Heading
      \(Statement.Kind.allCases.map(type).joined(separator: "\n"))
      Party
      Deadline
      Sector
      Action
      Slogan

      [relations]
      \((roles + [
        "Time\tArg1:<STATEMENT>, Arg2:Deadline", "Concerns\tArg1:<STATEMENT>, Arg2:Sector",
        "Does\tArg1:<STATEMENT>, Arg2:Action", "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
      ]).joined(separator: "\n"))

      [events]

      [attributes]
      \(modalities.joined(separator: "\n"))
      Level\tArg:Heading, \(values((1...deepestLevel).map(String.init)))
      PartyKind\tArg:Party, \(values(PartyMention.Kind.allCases.map(\.rawValue)))
      DeadlineType\tArg:Deadline, \(values(DeadlineMention.Kind.allCases.map(\.rawValue)))
      Code\tArg:Sector, \(values(SectorNames.codes))

      """.replacing("<STATEMENT>", with: statementTypes)
  }

  /// The file `visual.conf`: Chinese names and colours.
  public static var appearance: String {
    """
    [labels]
    Heading | 标题
    Directive | 要求
    Report | 情况
    Background | 背景
    Party | 责任主体 | 主体
    Deadline | 时限
    Sector | 行业领域 | 行业
    Action | 措施
    Slogan | 责任口号 | 口号
    Responsible | 责任
    Lead | 牵头
    Support | 配合
    Supervised | 督促对象
    Time | 时限
    Concerns | 领域
    Does | 措施

    [drawing]
    Party\tbgColor:#cfe3ff
    Deadline\tbgColor:#ffe0b8
    Sector\tbgColor:#d3f0cf
    Slogan\tbgColor:#f3cfe8
    Directive\tbgColor:#eeeeee

    """
  }
}
