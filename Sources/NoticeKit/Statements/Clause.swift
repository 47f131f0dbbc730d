/// A stretch of a statement between commas, with the words in it that tell what it is.
///
/// 对存在隐患的场所，要立即整改 is two clauses: a frame, and an act with the modal 要.
struct Clause: Hashable, Sendable {
  /// Without the comma that closes it.
  var range: UnitRange
  /// The comma or colon behind it, or 0.
  var closer: UInt16
  /// Where joints, times and adverbs end and its first word of weight begins.
  var head: Int
  /// 要, 应当, 必须.
  var modal: UnitRange?
  /// 不得, 严禁 where it forbids.
  var ban: UnitRange?
  /// 可以, 允许.
  var permit: UnitRange?
  /// 鼓励, 支持 as the act of the clause.
  var encourage: UnitRange?
  /// 引导, 探索 as the act of the clause.
  var softEncourage: UnitRange?
  /// 请, 建议 at the head.
  var request: UnitRange?
  /// 负责, 予以, 责令 anywhere.
  var duty: UnitRange?
  /// 纳入, 报送, 达到 anywhere.
  var weakDuty: UnitRange?
  /// A verb at the head: the clause is a bare imperative.
  var imperative: UnitRange?
  /// Whether the verb at the head may only name an effect: 提高, 减少.
  var namesEffect = false
  /// A verb behind an adverb or a party inside the clause.
  var inner: UnitRange?
  /// Something in the past: 已, 先后, or 了 behind a verb.
  var past: UnitRange?
  /// 以来, 去年.
  var pastTime: UnitRange?
  /// 频繁, 严峻.
  var situation: UnitRange?
  /// 事关, 重中之重.
  var weight: UnitRange?
  /// 指出, 强调 as verbs that report words.
  var speech: UnitRange?
  /// 是 as the predicate.
  var copula: Int?
  /// 将 behind a subject: what somebody is going to do.
  var future: Int?
  /// …的，: the case in which the next clause holds.
  var isCondition = false
  /// 对…, 按照… without a verb of its own.
  var isFrame = false
  /// 为…: the purpose of what follows.
  var isPurpose = false

  /// Whether it orders, forbids, allows or encourages by a word of its own.
  var isMarkedAct: Bool {
    !isCondition && (modal != nil || ban != nil || permit != nil || request != nil)
  }
}
