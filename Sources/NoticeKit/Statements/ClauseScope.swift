/// The scope of words of modality: what forbids, allows and obliges, and what is part of a name.
extension ClauseReader {
  /// Whether a word of prohibition forbids, and is not part of a name or of a case.
  func forbids(_ word: UnitRange, in clause: Clause) -> Bool {
    if clause.isCondition { return false }
    let isNoun =
      units.has("禁止", at: word.start) || units.has("严禁", at: word.start)
      || units.has("禁用", at: word.start) || units.has("禁行", at: word.start)
      || units.has("禁停", at: word.start)
    if isNoun {
      // 严格落实禁止野外用火决定, 国家明令禁止使用的设备, 禁止性规定.
      if words.length(ofAny: StatementWord.verbMask | StatementWord.frame.bit, before: word.start)
        > 0, words.length(of: .adverb, before: word.start) == 0
      {
        return false
      }
      if units.has(anyOf: ["明令", "国家", "法律", "法规", "规定", "依法被"], before: word.start) {
        return false
      }
      if units.has(
        anyOf: ["性", "区", "期", "类", "令", "标志", "和限制", "、限制", "或限制", "事项", "目录"], at: word.end)
      {
        return false
      }
      if word.end >= clause.range.end { return clause.head >= word.start }
    }
    if units.has("不能", at: word.start) || units.has("不允许", at: word.start)
      || units.has("不要", at: word.start)
    {
      // 对不能保证安全的企业: the case, not the order.
      if isCase(clause) || units.has("的", before: clause.range.end) { return false }
    }
    if units.has("不再", at: word.start), clause.past != nil { return false }
    return true
  }

  /// Whether the clause opens like a case: 对…, 凡…, 如….
  func isCase(_ clause: Clause) -> Bool {
    units.has(anyOf: ["对", "凡", "如", "若", "因", "由于", "针对", "一旦"], at: clause.head)
  }

  /// Whether a word of permission permits.
  func allows(_ word: UnitRange, in clause: Clause) -> Bool {
    if clause.isCondition { return false }
    if word.start > 0, units[word.start - 1] == 0x7ECF || units[word.start - 1] == 0x65B9 {
      return false  // 经允许, 方可以
    }
    if units.has("未", before: word.start) || units.has("不", before: word.start) { return false }
    if word.count == 1 {
      // 可 alone needs a verb or what frames one behind it.
      let mask =
        StatementWord.verbMask | StatementWord.adverb.bit | StatementWord.frame.bit
        | StatementWord.dutyMask
      guard words.length(ofAny: mask, at: word.end) > 0, !units.has("达", at: word.end) else {
        return false
      }
    }
    return word.end < clause.range.end
  }

  /// Whether a modal obliges, and is not part of a noun phrase.
  func obliges(_ word: UnitRange, in clause: Clause) -> Bool {
    guard word.end < clause.range.end else { return false }
    let next = units[word.end]
    if word.count == 1 {
      // 需40分钟, 要8小时: a need, no duty.
      if next.isDigit { return false }
      if units[word.start] == 0x9700, next.isNumeral { return false }
    }
    // 需采取的措施, 应承担的责任: part of a noun phrase.
    let verb = words.length(
      ofAny: StatementWord.verbMask | StatementWord.dutyMask, at: word.end)
    if verb > 0, units.has("的", at: word.end + verb) { return false }
    // 尚未达到都要建立机制的要求; but 要按照属地管理的要求.
    let rest = UnitRange(word.end, clause.range.end)
    if words.length(of: .frame, at: clause.head) > 0,
      words.length(of: .frame, at: skipAdverbs(word.end, until: rest.end)) == 0
    {
      if units.has(anyOf: ["的要求", "的原则", "的规定", "的目标", "的精神", "的决定"], in: rest) { return false }
    }
    if units.has("看到", at: skipAdverbs(word.end, until: rest.end)) { return false }
    if units.has("做", before: rest.end), rest.count == 1 { return false }
    return !units.has(
      anyOf: ["看到", "知道", "指出的是", "说明的是", "强调的是", "说的是", "好于", "高于", "低于", "多于", "求"], at: word.end)
  }

  /// Past adverbs and the particle 地 behind them.
  private func skipAdverbs(_ start: Int, until end: Int) -> Int {
    var at = start
    while at < end {
      let length = max(words.length(of: .adverb, at: at), units.has("地", at: at) ? 1 : 0)
      guard length > 0 else { break }
      at += length
    }
    return at
  }

  /// Whether 应对 at `at` is 应 and 对: 各单位应对设备进行检修, but not 有效应对寒潮.
  func dividesCoping(_ at: Int, in clause: Clause) -> Bool {
    guard units.has("应对", at: at),
      at == clause.range.start || words.length(of: .party, before: at) > 0
        || units.has("的", before: at)
    else { return false }
    let rest = UnitRange(at + 2, clause.range.end)
    return units.has(anyOf: ["进行", "予以", "开展", "加以", "作出", "采取", "实施"], in: rest)
  }
}
