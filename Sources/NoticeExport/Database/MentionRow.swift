import NoticeKit

/// A mention of any kind as a row of the table `mentions`.
struct MentionRow {
  var statement: String?
  /// The index of the item.
  var item: Int?
  private var columns: [String: SQLValue] = [:]

  init(_ party: PartyMention) {
    set("party", party.text, party.span, rule: party.rule)
    columns["origin"] = .text(party.source.rawValue)
    columns["party_kind"] = .text(party.kind.rawValue)
    columns["role"] = .text(party.role.rawValue)
    columns["inherited"] = SQLValue(party.inherited)
    columns["normalized"] = SQLValue(party.normalized)
  }

  init(_ deadline: DeadlineMention) {
    set("deadline", deadline.text, deadline.span, rule: deadline.rule)
    columns["deadline_type"] = .text(deadline.type.rawValue)
    columns["value"] = SQLValue(deadline.value)
    columns["times_min"] = SQLValue(deadline.times?.min)
    columns["times_max"] = SQLValue(deadline.times?.max)
    columns["anchor"] = SQLValue(deadline.anchor)
    columns["due"] = SQLValue(date: deadline.due)
  }

  init(_ sector: SectorMention) {
    set("sector", sector.text, sector.span, rule: sector.rule)
    columns["origin"] = .text(sector.source.rawValue)
    columns["sector"] = SQLValue(sector.code)
  }

  init(_ action: ActionMention) {
    set("action", action.text, action.span, rule: nil)
    columns["verb"] = SQLValue(action.verb)
    columns["object"] = SQLValue(action.object)
  }

  init(_ slogan: SloganMention) {
    set("slogan", slogan.text, slogan.span, rule: slogan.rule)
    columns["slogan"] = SQLValue(slogan.id)
    columns["slogan_class"] = SQLValue(slogan.class)
    columns["members"] = SQLValue(slogan.members.joined(separator: "、"))
    columns["missing"] = SQLValue(slogan.missing.joined(separator: "、"))
    columns["expansion"] = SQLValue(slogan.expansion?.joined(separator: "、"))
  }

  private mutating func set(_ kind: String, _ text: String, _ span: SourceSpan, rule: String?) {
    columns["kind"] = .text(kind)
    columns["text"] = SQLValue(text)
    columns["span_start"] = SQLValue(span.start)
    columns["span_end"] = SQLValue(span.end)
    columns["rule"] = SQLValue(rule)
  }

  /// The values behind notice and position, in the order of the table's columns.
  var values: [SQLValue] {
    DatabaseTable.mentions.columns.dropFirst(2).map { column in
      switch column {
      case "statement": return SQLValue(statement)
      case "item": return SQLValue(item.map { $0 + 1 })
      default: return columns[column] ?? .null
      }
    }
  }
}
