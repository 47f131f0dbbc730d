/// Reads numbers with a unit of measure: 95%以上, 不少于2次, 30分钟内, 18摄氏度.
enum MeasureReader {
  /// Whether the wording sets any number that is a measure.
  static func hasMeasure(_ units: [UInt16]) -> Bool {
    var found = false
    scan(units) { _ in found = true }
    return found
  }

  /// Calls `body` with each measure, in order.
  static func scan(_ units: [UInt16], _ body: (BindingMark) -> Void) {
    var index = 0
    while index < units.count {
      let unit = units[index]
      guard unit.isDigit || unit.isNumeral || unit == 0x534A else {  // 半
        index += 1
        continue
      }
      guard let number = number(in: units, at: index) else {
        index = skip(units, from: index)
        continue
      }
      if let mark = mark(in: units, from: index, number) { body(mark) }
      index = max(number.end, skip(units, from: index))
    }
  }

  private struct Number {
    var value: Double
    var end: Int
  }

  /// A whole or decimal number in digits, a Chinese number, or 半 for a half.
  private static func number(in units: [UInt16], at start: Int) -> Number? {
    if units[start] == 0x534A { return Number(value: 0.5, end: start + 1) }
    guard let whole = Numerals.scan(in: units, from: start, until: units.count) else { return nil }
    var value = Double(whole.value)
    var end = whole.end
    if end + 1 < units.count, units[end] == Unit.dot, units[end + 1].isDigit,
      let fraction = Numerals.scanArabic(in: units, from: end + 1, until: units.count)
    {
      var scale = 1.0
      for _ in end + 1..<fraction.end { scale *= 10 }
      value += Double(fraction.value) / scale
      end = fraction.end
    }
    if end < units.count {
      switch units[end] {
      case 0x4E07:  // 万
        value *= 10_000
        end += 1
      case 0x4EBF:  // 亿
        value *= 100_000_000
        end += 1
      default: break
      }
    }
    return Number(value: value, end: end)
  }

  private static func skip(_ units: [UInt16], from start: Int) -> Int {
    var index = start
    while index < units.count && (units[index].isDigit || units[index].isNumeral) { index += 1 }
    return max(index, start + 1)
  }

  private static func mark(in units: [UInt16], from start: Int, _ number: Number) -> BindingMark? {
    guard start == 0 || !(units[start - 1] == 0x7B2C || units[start - 1].isLatin) else {
      return nil  // 第28次
    }
    for measure in measures where units.has(measure.word, at: number.end) {
      let end = number.end + measure.word.unitCount
      if measure.isCalendar {
        // 9月30日 and 2024年 are dates, 每日 a frequency; 30日内 is a time allowed.
        guard
          units.has("内", at: end) || units.has("以内", at: end) || units.has("之内", at: end)
            || bound(before: start, in: units) != .none
        else { return nil }
        if start > 0, units[start - 1] == 0x6708 || units[start - 1] == 0x5E74 { return nil }
      }
      var bound = bound(before: start, in: units)
      if bound == .none { bound = self.bound(after: end, in: units) }
      if bound == .none, measure.isRate { bound = .atLeast }
      return BindingMark(
        kind: .measure, bound: bound, unit: measure.kind, value: number.value * measure.factor,
        start: UInt32(start), end: UInt32(end))
    }
    return nil
  }

  private static func bound(before start: Int, in units: [UInt16]) -> BindingMark.Bound {
    for word in floorWords where units.has(word, before: start) { return .atLeast }
    for word in ceilingWords where units.has(word, before: start) { return .atMost }
    return .none
  }

  private static func bound(after end: Int, in units: [UInt16]) -> BindingMark.Bound {
    if units.has(anyOf: ["以上", "及以上"], at: end) {
      return .atLeast
    }
    if units.has(anyOf: ["内", "以内", "之内", "以下"], at: end) {
      return .atMost
    }
    return .none
  }

  private static let floorWords: [StaticString] = [
    "不低于", "不少于", "不小于", "不得低于", "不得少于", "至少", "达到", "达", "提高到", "提升到", "高于",
    "提前", "多于",
  ]
  private static let ceilingWords: [StaticString] = [
    "不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "不得大于", "控制在", "最长", "最多", "低于",
  ]

  private struct Measure {
    var word: StaticString
    /// The number that stands for what is measured; times have one, whatever their unit.
    var kind: UInt32
    var factor: Double = 1
    /// A unit of dates as well.
    var isCalendar = false
    /// A share of what there is; more is more unless the wording says otherwise.
    var isRate = false
  }

  private static let measures: [Measure] = [
    Measure(word: "%", kind: 1, isRate: true),
    Measure(word: "个百分点", kind: 2, isRate: true),
    Measure(word: "分钟", kind: 3), Measure(word: "个小时", kind: 3, factor: 60),
    Measure(word: "小时", kind: 3, factor: 60), Measure(word: "个工作日", kind: 3, factor: 2016),
    Measure(word: "工作日", kind: 3, factor: 2016), Measure(word: "天", kind: 3, factor: 1440),
    Measure(word: "日", kind: 3, factor: 1440, isCalendar: true),
    Measure(word: "周", kind: 3, factor: 10_080), Measure(word: "个月", kind: 3, factor: 43_200),
    Measure(word: "年", kind: 3, factor: 525_600, isCalendar: true),
    Measure(word: "次", kind: 4), Measure(word: "遍", kind: 4), Measure(word: "轮", kind: 4),
    Measure(word: "场", kind: 4), Measure(word: "摄氏度", kind: 5), Measure(word: "℃", kind: 5),
    Measure(word: "名", kind: 6), Measure(word: "人", kind: 6),
    Measure(word: "公里", kind: 7, factor: 1000),
    Measure(word: "米", kind: 7), Measure(word: "吨", kind: 8), Measure(word: "总吨", kind: 8),
    Measure(word: "元", kind: 9), Measure(word: "家", kind: 10), Measure(word: "处", kind: 11),
    Measure(word: "座", kind: 12), Measure(word: "套", kind: 13), Measure(word: "台", kind: 14),
    Measure(word: "倍", kind: 15), Measure(word: "平方米", kind: 16), Measure(word: "亩", kind: 17),
    Measure(word: "户", kind: 18), Measure(word: "级", kind: 19), Measure(word: "分", kind: 20),
  ]
}
