/// Run-in labels without a number that name the topic of what follows: 矿山方面，….
extension SectorExtractor {
  /// The label at the start of a statement, or nil.
  ///
  /// A label without a sector (其他行业领域) is one too: it ends the one before it. A label stands
  /// until the next one or the end of the item.
  static func topicLabel(in units: [UInt16], statement: UnitRange) -> UnitRange? {
    SectorExtractor().topicLabel(in: units, statement: statement)
  }

  /// As the static function, with the extractor's own terms.
  func topicLabel(in units: [UInt16], statement: UnitRange) -> UnitRange? {
    var start = statement.start
    if start < statement.end && units[start] == 0x3010,  // 【交通运输】紧盯…
      let close = units.first(0x3011, in: UnitRange(start, statement.end)),
      close - start <= Self.longestLabel
    {
      return UnitRange(start + 1, close)
    }
    if units.has("在", at: start) { start += 1 }
    let limit = min(statement.end, start + Self.longestLabel)
    var at = start
    while at < limit {
      let unit = units[at]
      if unit == Unit.comma || unit == Unit.colon || unit == Unit.fullStop {
        let label = UnitRange(start, at)
        let isLast = at + 1 >= statement.end
        if units.has("方面", before: at) && label.count > 2 {
          return isLabel(units, label) ? label : nil
        }
        switch unit {
        case Unit.colon: return isColonLabel(units, label) ? label : nil
        case Unit.comma: return isFieldLabel(units, label) ? label : nil
        default: return isLast && isClassLabel(units, label) ? label : nil
        }
      }
      if unit == 0x8981 && at > start && Self.isModalNeed(units, at, statement) {  // 要
        let end = units.has("也", at: at - 1) ? at - 1 : at
        let label = UnitRange(start, end)
        return isWorkLabel(units, label) ? label : nil
      }
      if unit.properties.contains(.sentenceEnd) || unit == Unit.leftTitle { return nil }
      at += 1
    }
    if at == statement.end && at < start + Self.longestLabel {
      let label = UnitRange(start, at)
      return isClassLabel(units, label) ? label : nil
    }
    return nil
  }

  /// The longest label in units: 危险化学品、烟花爆竹等行业领域方面.
  private static let longestLabel = 24

  /// 责任落实方面: a noun phrase without a subject or a verb of its own.
  private func isLabel(_ units: [UInt16], _ label: UnitRange) -> Bool {
    if units.has(anyOf: Self.notLabels, at: label.start) { return false }
    return !units.has("等方面", before: label.end)
      || !named(in: units, label, parties: []).isEmpty
  }

  private static let notLabels: [StaticString] = ["对", "从", "各", "有关", "要", "一方面", "另", "多方面"]

  /// 矿山领域，…; 关于消防安全，…: names a sector and nothing to do.
  private func isFieldLabel(_ units: [UInt16], _ label: UnitRange) -> Bool {
    let isAbout = units.has("关于", at: label.start)
    let field = UnitRange(label.start + (isAbout ? 2 : 0), label.end)
    guard isAbout || units.has("领域", before: field.end) || units.has("行业", before: field.end),
      field.count > 1, field.count <= 18, !isClauseLike(units, field),
      units.first("等", in: field) == nil
    else { return false }
    return !named(in: units, field, parties: []).isEmpty
  }

  /// 危险化学品：…; 山岳型景区：…: a short noun phrase that is no office.
  private func isColonLabel(_ units: [UInt16], _ label: UnitRange) -> Bool {
    label.count > 1 && label.count <= 16 && !isClauseLike(units, label)
      && !units.has(anyOf: Self.officeEnds, before: label.end)
  }

  private static let officeEnds: [StaticString] = [
    "处", "室", "办", "科", "局", "组", "委", "部", "院", "校", "队", "司", "府", "厅", "中心", "下", "如",
  ]

  /// 道路交通安全。 as a sentence of its own.
  private func isClassLabel(_ units: [UInt16], _ label: UnitRange) -> Bool {
    guard label.count > 1, label.count <= 14, !isClauseLike(units, label),
      endsWithTopicWord(units, label) || isTermsOnly(units, label)
    else { return false }
    return named(in: units, label, parties: []).first?.range.start == label.start
  }

  /// 燃气安全治理, 其他行业领域 (要…).
  private func isWorkLabel(_ units: [UInt16], _ label: UnitRange) -> Bool {
    guard label.count > 2, !isClauseLike(units, label) else { return false }
    if units.has("其他", at: label.start) || units.has("其它", at: label.start) {
      return units.has(anyOf: Self.fieldWords, before: label.end)
    }
    return endsWithTopicWord(units, label) && !named(in: units, label, parties: []).isEmpty
  }

  private static let fieldWords: [StaticString] = ["领域", "行业", "方面"]

  private func endsWithTopicWord(_ units: [UInt16], _ label: UnitRange) -> Bool {
    units.has(anyOf: Self.topicWords, before: label.end)
  }

  private static let topicWords: [StaticString] = [
    "方面", "领域", "行业", "安全", "治理", "整治", "管理", "防控", "监管", "工作", "保障", "防范", "攻坚", "检查",
  ]

  /// Whether a phrase holds a subject or a verb of order, so that it is no label.
  private func isClauseLike(_ units: [UInt16], _ phrase: UnitRange) -> Bool {
    units.has(anyOf: Self.clauseWords, in: phrase)
  }

  private static let clauseWords: [StaticString] = [
    "各", "部门", "单位", "政府", "人员", "加强", "强化", "落实", "开展", "做好", "推进", "严格", "组织", "督促", "抓好", "深化",
    "提升", "健全", "完善", "负责", "对", "的", "突出", "牢固", "坚持", "规范", "加大", "要",
  ]

  /// Whether terms and the joints between them make up the phrase: 消防、燃气.
  private func isTermsOnly(_ units: [UInt16], _ phrase: UnitRange) -> Bool {
    var at = phrase.start
    while at < phrase.end {
      if let match = lexicon.longestTerm(in: units, at: at, until: phrase.end) {
        at = match.range.end
      } else if units[at] == Unit.enumerationComma || units.has("和", at: at)
        || units.has("及", at: at)
      {
        at += 1
      } else {
        return false
      }
    }
    return true
  }
}
