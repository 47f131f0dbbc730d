import NoticeKit

/// A notice as a page: its text with what was found in it marked, the outline on the left, the
/// checklist on the right.
///
/// The page reads without its script; with it, statements lead to their tasks and kinds of marks can
/// be switched off.
public struct NoticePage: Sendable {
  private let notice: Notice
  private let checklist: Checklist
  private let scalars: [Unicode.Scalar]
  private let language: Language

  /// - Parameters:
  ///   - notice: a parsed notice.
  ///   - source: the text that its spans count in.
  public init(_ notice: Notice, _ source: SourceText, _ language: Language = .zh) {
    self.notice = notice
    self.language = language
    checklist = Checklist(notice)
    scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
  }

  /// The page, self-contained.
  public func html() -> String {
    let title = notice.metadata.title ?? notice.id
    let frame = PageFrame(
      title: title, language: language, style: NoticePage.style, script: NoticePage.script)
    return frame.page { html in
      head(title, &html)
      html.element("div", ["class": "columns"]) { html in
        outline(&html)
        html.element("main", ["id": "text"]) { text(&$0) }
        tasks(&html)
      }
    }
  }

  // MARK: Head

  private func head(_ title: String, _ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("h1", text: title)
      let metadata = notice.metadata
      let issuers = metadata.issuers.joined(separator: "、")
      let facts: [String?] = [
        metadata.genre, issuers, metadata.documentNumber?.text, metadata.date,
      ]
      html.element(
        "p", ["class": "facts"],
        text: facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　"))
      html.element("p", ["class": "legend"]) { html in
        for kind in Mark.Kind.allCases {
          let count = marks.filter { $0.kind == kind }.count
          html.element("label", ["class": "m \(kind.rawValue)"]) { html in
            html.open(
              "input",
              ["type": "checkbox", "checked": "checked", "data-kind": kind.rawValue])
            html.write(" \(kind.name(language)) \(count)")
          }
          html.raw(" ")
        }
      }
      if !notice.diagnostics.isEmpty {
        html.element("details") { html in
          html.element(
            "summary",
            text: language.choose("提示", "Notes") + " \(notice.diagnostics.count)")
          html.element("ul") { html in
            for diagnostic in notice.diagnostics {
              html.element("li", text: "\(diagnostic.code): \(diagnostic.message)")
            }
          }
        }
      }
    }
  }

  private func outline(_ html: inout HTMLWriter) {
    html.element("nav", ["id": "outline", "aria-label": language.choose("目录", "Outline")]) { html in
      html.element("h2", text: language.choose("目录", "Outline"))
      html.element("ol") { html in
        for (index, item) in notice.items.enumerated() {
          html.element("li", ["style": "margin-left: \(min(item.level - 1, 6))em"]) { html in
            html.element("a", ["href": "#i\(index)"]) { html in
              html.element("b", text: item.marker)
              html.write(" " + (item.heading ?? excerpt(of: item)))
            }
          }
        }
      }
    }
  }

  /// The beginning of an item without a heading.
  private func excerpt(of item: Item) -> String {
    let start = min(item.span.start + item.marker.unicodeScalars.count, item.span.end)
    let rest = scalars[start..<min(item.span.end, start + 40)].filter {
      !$0.properties.isWhitespace
    }
    return String(String.UnicodeScalarView(rest.prefix(16))) + (rest.count > 16 ? "…" : "")
  }

  // MARK: Tasks

  private func tasks(_ html: inout HTMLWriter) {
    html.element("aside", ["id": "tasks", "aria-label": language.choose("任务清单", "Tasks")]) { html in
      let heading = language.choose("任务清单", "Tasks")
      html.element("h2", text: "\(heading) \(checklist.tasks.count)")
      html.element("ol") { html in
        for task in checklist.tasks {
          let statement = task.statements.first ?? ""
          html.element("li", ["id": "t-\(statement)"]) { html in
            html.element("a", ["href": "#\(statement)"], text: task.text)
            html.element("p", ["class": "facts"]) { html in
              for (role, names) in [
                (language.choose("牵头", "lead"), task.lead), ("", task.responsible),
                (language.choose("配合", "support"), task.support),
              ] where !names.isEmpty {
                let label = role.isEmpty ? "" : role + language.choose("：", ": ")
                html.element("span", ["class": "party"], text: label + names.joined(separator: "、"))
                html.raw(" ")
              }
              for time in task.times {
                let due = time.due.map { "（\($0)）" } ?? ""
                html.element("span", ["class": "deadline"], text: time.text + due)
                html.raw(" ")
              }
              for name in task.sectorNames(language) {
                html.element("span", ["class": "sector"], text: name)
                html.raw(" ")
              }
            }
          }
        }
      }
    }
  }

  // MARK: Text

  /// Something marked in the text.
  private struct Mark {
    enum Kind: String, CaseIterable {
      case party, deadline, sector, slogan

      func name(_ language: Language) -> String {
        switch self {
        case .party: return language.choose("责任主体", "parties")
        case .deadline: return language.choose("时限", "deadlines")
        case .sector: return language.choose("行业领域", "sectors")
        case .slogan: return language.choose("责任口号", "slogans")
        }
      }
    }

    var kind: Kind
    var span: SourceSpan
    /// What the pointer tells: value and rule.
    var note: String
  }

  private var marks: [Mark] {
    var marks: [Mark] = []
    for statement in notice.statements + notice.tableDirectives {
      for party in statement.parties where !party.inherited {
        let name = party.normalized.map { " = \($0)" } ?? ""
        marks.append(
          Mark(
            kind: .party, span: party.span,
            note:
              "\(party.text)\(name) · \(party.role.rawValue), \(party.kind.rawValue) · \(party.rule)"
          ))
      }
      for deadline in statement.deadlines {
        let value = [deadline.value, deadline.due].compactMap { $0 }.joined(separator: " → ")
        marks.append(
          Mark(
            kind: .deadline, span: deadline.span,
            note: "\(deadline.text) · \(deadline.type.rawValue) \(value) · \(deadline.rule)"))
      }
      for sector in statement.sectors where sector.source == .statement {
        let name = SectorNames.name(of: sector.code) ?? sector.code
        marks.append(
          Mark(kind: .sector, span: sector.span, note: "\(name) \(sector.code) · \(sector.rule)"))
      }
    }
    for slogan in notice.slogans {
      let missing =
        slogan.missing.isEmpty
        ? "" : language.choose(" 缺 ", " lacks ") + slogan.missing.joined(separator: "、")
      marks.append(
        Mark(kind: .slogan, span: slogan.span, note: "\(slogan.id)\(missing) · \(slogan.rule)"))
    }
    return marks
  }

  /// The whole text; where marks overlap, each piece has the classes of all that cover it.
  private func text(_ html: inout HTMLWriter) {
    let marks = self.marks
    var starts: [Int: [Int]] = [:]
    var ends: [Int: [Int]] = [:]
    var cuts: Set<Int> = [0, scalars.count]
    for (index, mark) in marks.enumerated() where mark.span.start < mark.span.end {
      starts[mark.span.start, default: []].append(index)
      ends[mark.span.end, default: []].append(index)
      cuts.formUnion([mark.span.start, mark.span.end])
    }
    var statements: [Int: Statement] = [:]
    var statementEnds: Set<Int> = []
    for statement in notice.statements where statement.span.start < statement.span.end {
      statements[statement.span.start] = statement
      statementEnds.insert(statement.span.end)
      cuts.formUnion([statement.span.start, statement.span.end])
    }
    var items: [Int: [Int]] = [:]
    for (index, item) in notice.items.enumerated() {
      items[item.span.start, default: []].append(index)
      cuts.insert(item.span.start)
    }
    var active: Set<Int> = []
    let places = cuts.filter { $0 <= scalars.count }.sorted()
    for (place, next) in zip(places, places.dropFirst() + [scalars.count]) {
      for index in ends[place] ?? [] { active.remove(index) }
      if statementEnds.contains(place) { html.close("span") }
      for index in items[place] ?? [] { html.element("a", ["id": "i\(index)"], text: "") }
      if let statement = statements[place] {
        let isTask = statement.kind == .directive
        html.open(
          "span",
          [
            "class": "s \(statement.kind.rawValue)", "id": statement.id,
            "tabindex": isTask ? "0" : nil, "role": isTask ? "link" : nil,
          ])
      }
      active.formUnion(starts[place] ?? [])
      let piece = String(String.UnicodeScalarView(scalars[place..<next]))
      if active.isEmpty {
        html.write(piece)
      } else {
        let covering = active.sorted().map { marks[$0] }
        let kinds = Mark.Kind.allCases.filter { kind in covering.contains { $0.kind == kind } }
        html.element(
          "span",
          [
            "class": "m " + kinds.map(\.rawValue).joined(separator: " "),
            "title": covering.map(\.note).joined(separator: "\n"),
          ], text: piece)
      }
    }
  }
}
