/// Reads the marks by which a directive binds: from its words, and from its times.
enum MarkReader {
  static func marks(of statement: ComparedStatement, wording: Wording) -> [BindingMark] {
    let units = wording.units
    var marks: [BindingMark] = []
    var covered = [Bool](repeating: false, count: units.count)
    readTimes(of: statement, units, &marks, &covered)
    readWords(units, &marks)
    MeasureReader.scan(units) { mark in
      if !mark.range.indices.contains(where: { covered[$0] }) { marks.append(mark) }
    }
    marks.sort { ($0.start, $0.kind.rawValue) < ($1.start, $1.kind.rawValue) }
    return marks
  }

  // MARK: Words

  private static func readWords(_ units: [UInt16], _ marks: inout [BindingMark]) {
    let words = BindingWord.matcher
    var index = 0
    while index < units.count {
      var length = 0
      var mask: UInt64 = 0
      words.matcher.forEachTerm(in: units, at: index, until: units.count) { found, term in
        length = found
        mask = words.masks[term]
      }
      guard length > 0 else {
        index += 1
        continue
      }
      if let (kind, value) = force(mask) {
        marks.append(
          BindingMark(kind: kind, value: value, start: UInt32(index), end: UInt32(index + length)))
      }
      index += length
    }
  }

  private static func force(_ mask: UInt64) -> (BindingMark.Kind, Double)? {
    func has(_ word: BindingWord) -> Bool { mask & word.bit != 0 }
    if has(.permit) { return (.mood, -2) }
    if has(.soft) { return (.mood, -1) }
    if has(.plain) { return (.mood, 0) }
    if has(.vouch) { return (.mood, 0.5) }
    if has(.strong) { return (.mood, 1) }
    if has(.mild) { return (.sanction, 1) }
    if has(.publicised) { return (.sanction, 2) }
    if has(.hard) { return (.sanction, 3) }
    if has(.soon) { return (.promptness, 1) }
    if has(.now) { return (.promptness, 2) }
    return nil
  }

  // MARK: Times

  /// Frequencies and dates, as the deadlines' reader found them; times allowed are measures.
  private static func readTimes(
    of statement: ComparedStatement, _ units: [UInt16], _ marks: inout [BindingMark],
    _ covered: inout [Bool]
  ) {
    var from = 0
    for deadline in statement.deadlines {
      let phrase = normalizedUnits(deadline.text)
      guard !phrase.isEmpty,
        let start = place(of: phrase, in: units, from: from)
          ?? place(of: phrase, in: units, from: 0)
      else { continue }
      from = start + phrase.count
      var end = from
      var mark: BindingMark?
      switch deadline.type {
      case .every:
        let count = Double(deadline.times?.min ?? deadline.times?.max ?? 1)
        let days = deadline.value.flatMap(interval)
        mark = BindingMark(
          kind: .frequency, detail: detail(phrase),
          value: days.map { $0 / max(count, 1) } ?? vague,
          start: UInt32(start), end: UInt32(end))
        // 至少两次 belongs to the frequency, and is no measure of its own.
        end = min(units.count, end + 14)
        if let comma = units.first(Unit.comma, in: UnitRange(start + phrase.count, end)) {
          end = comma
        }
      case .by, .during, .from:
        if let due = deadline.due.flatMap({ CalendarDate(iso: $0) }) {
          mark = BindingMark(
            kind: .date, value: Double(due.dayNumber), start: UInt32(start), end: UInt32(end))
        }
      case .within, .immediate: continue
      }
      if deadline.type == .every {
        MeasureReader.scan(Array(units[from..<end])) { measure in
          guard measure.unit == 4 else { return }
          for index in measure.range.indices { covered[from + index] = true }
          // 每年至少开展两次 is shown whole.
          if deadline.times != nil, mark?.end == UInt32(from) {
            mark?.end = UInt32(from + measure.range.end)
          }
        }
      }
      if let mark { marks.append(mark) }
      for index in start..<from { covered[index] = true }
    }
  }

  /// The days that 定期 is taken to leave between two times: more than any number that is named.
  private static let vague = 1000.0

  private static func place(of phrase: [UInt16], in units: [UInt16], from: Int) -> Int? {
    var start = from
    while start + phrase.count <= units.count {
      if units[start] == phrase[0], units[start..<start + phrase.count].elementsEqual(phrase) {
        return start
      }
      start += 1
    }
    return nil
  }

  /// The days of a repeating interval: `R/P3M` is 91, `R/PT3H` an eighth.
  private static func interval(_ value: String) -> Double? {
    guard let start = value.utf8.firstIndex(of: 0x50) else { return nil }
    var days = 0.0
    var number = 0.0
    var isTime = false
    for byte in value.utf8[value.utf8.index(after: start)...] {
      switch byte {
      case 0x30...0x39: number = number * 10 + Double(byte - 0x30)
      case 0x54: isTime = true
      case 0x59: days += number * 365
      case 0x4D: days += isTime ? number / 1440 : number * 30.5
      case 0x57: days += number * 7
      case 0x44: days += number
      case 0x48: days += number / 24
      default: return days > 0 ? days : nil
      }
      if byte > 0x39 { number = 0 }
    }
    return days > 0 ? days : nil
  }

  /// The day in 每月25日前, else 0.
  private static func detail(_ phrase: [UInt16]) -> UInt8 {
    for index in phrase.indices where phrase[index].isDigit {
      guard let number = Numerals.scanArabic(in: phrase, from: index, until: phrase.count),
        number.value <= 31, number.end < phrase.count, phrase[number.end] == 0x65E5
      else { return 0 }
      return UInt8(number.value)
    }
    return 0
  }
}
