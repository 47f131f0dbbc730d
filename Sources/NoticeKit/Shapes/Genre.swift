/// 文种: the kinds of official documents, as titles end with them.
enum Genre {
  /// A genre word at the end of a title, and the genre it stands for.
  struct Closing: Hashable, Sendable {
    var name: String
    var range: UnitRange
  }

  /// Words that close titles, longest first where one ends another, and their genres.
  private static let words: [(StaticString, String)] = [
    ("紧急通知", "通知"), ("补充通知", "通知"), ("通知", "通知"), ("实施意见", "意见"), ("指导意见", "意见"), ("意见", "意见"),
    ("情况通报", "通报"), ("通报", "通报"), ("讲话提纲", "讲话"), ("讲话", "讲话"), ("致辞", "讲话"), ("发言", "讲话"),
    ("工作简报", "简报"), ("简报", "简报"), ("实施方案", "方案"), ("工作方案", "方案"), ("行动方案", "方案"),
    ("方案", "方案"), ("决定", "决定"), ("批复", "批复"), ("公告", "公告"), ("通告", "通告"), ("复函", "函"), ("的函", "函"),
    ("函", "函"), ("工作报告", "报告"), ("报告", "报告"), ("请示", "请示"), ("会议纪要", "纪要"), ("纪要", "纪要"),
    ("暂行办法", "办法"), ("实施办法", "办法"), ("办法", "办法"), ("暂行规定", "规定"), ("规定", "规定"), ("工作要点", "要点"),
    ("要点", "要点"), ("实施细则", "细则"), ("细则", "细则"), ("规则", "规则"), ("条例", "条例"), ("规程", "规程"),
    ("命令", "命令"), ("公报", "公报"), ("决议", "决议"), ("议案", "议案"), ("应急预案", "预案"), ("预案", "预案"),
    ("行动计划", "计划"), ("工作计划", "计划"), ("计划", "计划"), ("规划", "规划"), ("指南", "指南"), ("标准", "标准"),
    ("措施", "措施"), ("清单", "清单"), ("指引", "指引"), ("提示函", "函"), ("倡议书", "倡议书"), ("总结", "总结"),
  ]

  /// The genre word that closes `range`, brackets behind it left aside.
  static func closing(_ range: UnitRange, in units: [UInt16]) -> Closing? {
    var end = range.end
    while end > range.start {
      if units[end - 1] == Unit.rightParenthesis,
        let open = (range.start..<end).last(where: { units[$0] == Unit.leftParenthesis }),
        open > range.start
      {
        end = open
      } else if units[end - 1].isSpace || units[end - 1] == Unit.rightTitle {
        end -= 1
      } else {
        break
      }
    }
    for (word, name) in words
    where end - word.unitCount >= range.start && units.has(word, before: end) {
      return Closing(name: name, range: UnitRange(end - word.unitCount, end))
    }
    return nil
  }
}
