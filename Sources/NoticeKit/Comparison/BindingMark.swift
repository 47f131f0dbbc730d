/// Something in a wording that says how much it binds, in a form that two wordings can be compared
/// by: a word of mood, a time, a frequency, a threshold.
struct BindingMark: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    /// `value` is the force: −2 可以, −1 鼓励, 0 应当, ½ 确保, 1 必须.
    case mood
    /// `value` is the severity: 1 约谈, 2 通报批评, 3 责令.
    case sanction
    /// `value` is 1 for 及时, 2 for 立即.
    case promptness
    /// `value` is the days between two times: 15 for 每月两次; a thousand for 定期.
    case frequency
    /// `value` is the last day, counted from 1970-01-01.
    case date
    /// `value` is the number in the unit's smallest measure: 120 for 2小时内.
    case measure
  }

  /// From which side a number binds.
  enum Bound: UInt8, Hashable, Sendable { case none, atLeast, atMost }

  var kind: Kind
  var bound: Bound = .none
  /// The day of the month or week within a frequency (每月5日前 is 5), else 0.
  var detail: UInt8 = 0
  /// For a measure what is measured: its unit's first characters.
  var unit: UInt32 = 0
  var value: Double
  /// Where it stands in the wording's units.
  var start: UInt32
  var end: UInt32

  var range: UnitRange { UnitRange(Int(start), Int(end)) }

  /// Whether the right one of two marks of a kind binds more; nil where they bind alike.
  static func isStricter(_ right: BindingMark, than left: BindingMark) -> Bool? {
    switch left.kind {
    case .frequency:
      if right.value != left.value { return right.value < left.value }
      guard left.detail != right.detail, left.detail > 0, right.detail > 0 else { return nil }
      return right.detail < left.detail
    case .date: return right.value == left.value ? nil : right.value < left.value
    case .measure:
      let bound = left.bound == .none ? right.bound : left.bound
      guard right.value != left.value, bound != .none else { return nil }
      return (right.value > left.value) == (bound == .atLeast)
    case .mood, .sanction, .promptness:
      return right.value == left.value ? nil : right.value > left.value
    }
  }
}
