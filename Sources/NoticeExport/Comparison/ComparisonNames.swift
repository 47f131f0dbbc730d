import NoticeKit

extension PartyMention.Kind {
  /// The name for people: 党委.
  func name(_ language: Language) -> String {
    switch self {
    case .partyCommittee: return language.choose("党委", "party committee")
    case .government: return language.choose("政府", "government")
    case .department: return language.choose("部门", "department")
    case .office: return language.choose("议事协调机构", "office")
    case .enterprise: return language.choose("企业", "enterprise")
    case .institution: return language.choose("事业单位及场所", "institution")
    case .official: return language.choose("负责人", "official")
    case .personnel: return language.choose("从业人员", "personnel")
    case .team: return language.choose("队伍", "team")
    case .public: return language.choose("公众", "public")
    case .other: return language.choose("其他", "other")
    }
  }
}

extension PartyMention.Role {
  /// The name for people: 牵头.
  func name(_ language: Language) -> String {
    switch self {
    case .responsible: return language.choose("责任", "responsible")
    case .lead: return language.choose("牵头", "lead")
    case .support: return language.choose("配合", "support")
    case .supervised: return language.choose("被督促", "supervised")
    }
  }
}

extension AlignmentRelation {
  /// The name for people: 更严.
  func name(_ language: Language) -> String {
    switch self {
    case .same: return language.choose("相同", "same")
    case .adapted: return language.choose("改写", "adapted")
    case .stronger: return language.choose("更严", "stricter")
    case .weaker: return language.choose("更宽", "softer")
    }
  }

  /// One character that fits a cell: ↑ for stricter.
  var sign: String {
    switch self {
    case .same: return "="
    case .adapted: return "≈"
    case .stronger: return "↑"
    case .weaker: return "↓"
    }
  }
}

extension Alignment.Shape {
  /// The name for people: 拆分.
  func name(_ language: Language) -> String {
    switch self {
    case .oneToOne: return language.choose("一对一", "one to one")
    case .split: return language.choose("拆分", "split")
    case .merged: return language.choose("合并", "merged")
    case .recut: return language.choose("重组", "recut")
    }
  }
}

extension DirectiveChange.Kind {
  /// The name for people: 频次.
  func name(_ language: Language) -> String {
    switch self {
    case .modality: return language.choose("语气", "mood")
    case .sanction: return language.choose("问责", "sanction")
    case .promptness: return language.choose("缓急", "promptness")
    case .frequency: return language.choose("频次", "frequency")
    case .deadline: return language.choose("时限", "deadline")
    case .quantity: return language.choose("数量", "quantity")
    case .party: return language.choose("主体", "party")
    case .slogan: return language.choose("口号", "slogan")
    }
  }
}

extension DirectiveChange {
  /// The change on one line: 频次 每季度→每月 ↑.
  func line(_ language: Language) -> String {
    let none = language.choose("无", "none")
    let sign = direction == .stronger ? " ↑" : direction == .weaker ? " ↓" : ""
    return "\(kind.name(language)) \(left?.text ?? none)→\(right?.text ?? none)\(sign)"
  }
}

extension ComparisonTables.TimeBound {
  /// The name for people: 有日期.
  func name(_ language: Language) -> String {
    switch self {
    case .dated: return language.choose("有日期", "dated")
    case .duration: return language.choose("限时", "within a time")
    case .recurring: return language.choose("定期", "recurring")
    case .immediate: return language.choose("立即", "immediate")
    case .none: return language.choose("无时限", "no time")
    }
  }
}

extension AdministrativeLevel {
  /// The name for people: 省级.
  func name(_ language: Language) -> String {
    switch self {
    case .nation: return language.choose("国家", "nation")
    case .province: return language.choose("省级", "province")
    case .city: return language.choose("市级", "city")
    case .county: return language.choose("县级", "county")
    case .township: return language.choose("乡级", "township")
    }
  }
}

extension ComparisonGrouping {
  /// The heading of the column that names groups: 地区.
  func heading(_ language: Language) -> String {
    switch self {
    case .notice: return language.choose("公文", "Notice")
    case .region: return language.choose("地区", "Place")
    case .year: return language.choose("年份", "Year")
    case .issuer: return language.choose("发文机关", "Issuer")
    case .genre: return language.choose("文种", "Genre")
    }
  }
}

extension ComparisonGroup {
  /// The name for people; 未注明 where notices do not tell.
  func name(_ language: Language) -> String {
    name ?? language.choose("未注明", "not told")
  }
}
