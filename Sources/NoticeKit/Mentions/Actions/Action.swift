/// One thing that a directive asks for, in units of the flow.
///
/// 要认真履行监管职责 gives the text 认真履行监管职责, the verb 履行 and the object 监管职责.
struct Action: Hashable, Sendable {
  /// The act with its adverbs and phrases of place and means, without subject, time and modal.
  var range: UnitRange
  /// Without adverbs; verbs that share an object stand together: 下拨、发放.
  var verb: UnitRange
  /// 不得, 严禁 before the verb.
  var negation: UnitRange?
  /// What the act is about, or nil; a phrase with 把 or 对 may stand in front of the verb.
  var object: UnitRange?

  /// The mention of this action in a notice.
  func mention(in flow: UnitFlow) -> ActionMention {
    ActionMention(
      text: flow.text(range), verb: (negation.map { flow.text($0) } ?? "") + flow.text(verb),
      object: object.map { flow.text($0) }, span: flow.span(range))
  }
}
