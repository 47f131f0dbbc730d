/// The classes of words that tell whose duty a statement without a party can be.
enum DutyWord: String, WordClass {
  /// 95%, 百分之九十, and what is done to a figure: 达到, 下降.
  case figure, reaching
  /// A state that is reached by a day: 建成 … 年底前.
  case reached, day
  /// 要, 必须; 不得 and the like.
  case must, bound
  /// 追究, 关闭, and the wording of who is meant: …的，一律….
  case punishment, offence, everyOffence
  /// Duties neglected, and whoever may be named besides the party: 失职; 单位.
  case neglect, other
  /// Work that authorities do: beyond doubt, on what 对 names, or as a rule.
  case oversight, overseen, administration
  /// A report to an office: 报市安委办.
  case report

  var bit: UInt64 {
    switch self {
    case .figure: return 1 << 0
    case .reaching: return 1 << 1
    case .reached: return 1 << 2
    case .day: return 1 << 3
    case .must: return 1 << 4
    case .bound: return 1 << 5
    case .punishment: return 1 << 6
    case .offence: return 1 << 7
    case .everyOffence: return 1 << 8
    case .neglect: return 1 << 9
    case .other: return 1 << 10
    case .oversight: return 1 << 11
    case .overseen: return 1 << 12
    case .administration: return 1 << 13
    case .report: return 1 << 14
    }
  }
}

/// Which classes of duty words a statement holds.
struct DutyWords: Hashable, Sendable {
  private var mask: UInt64 = 0

  private static let words = WordMatcher(WordTable<DutyWord>(dutyWordText))

  init(_ units: [UInt16], _ range: UnitRange) {
    let words = DutyWords.words
    for start in range.indices {
      words.matcher.forEachTerm(in: units, at: start, until: range.end) { _, term in
        mask |= words.masks[term]
      }
    }
  }

  func has(_ kind: DutyWord) -> Bool { mask & kind.bit != 0 }
}

private let dutyWordText = """
  figure: % 百分之
  reaching: 达到 达 保持在 不低于 提高 下降 降低 控制在 实现
  reached: 达到 实现 取得 建成 达标
  day: 年底前 年前 年， 月底前 年内
  must: 要 必须 应当
  bound: 应 须 不得 严禁
  punishment: 追究 问责 追责 约谈 处罚 严肃处理 从严处理 从重处理 关闭 取缔 停产整顿 停业整顿 暂扣 吊销 责令 通报批评
  punishment: 一票否决 诫勉 免职 解除劳动合同 惩处 惩戒 查处 整顿 停止 清理 处理
  offence: 的， 的要 的一律 的由 的予以
  everyOffence: 的， 的一律 一律
  neglect: 责任 制度 不力 失职 渎职 未完成 走过场 推诿 敷衍 不到位 不落实 失察 违纪 擅离 延误 弄虚作假 隐瞒 不良影响
  neglect: 严重后果 不良后果 履职
  other: 单位 企业 场所 负责人 有关人员 相关人员 责任人
  oversight: 查处 打击 取缔 监管力度 执法力度 执法检查 安全检查
  overseen: 检查 监管 监督 执法 处罚 整治 督查 管理
  report: 报市 报县 报区 报省 报州 报送市 报送县 报送区 报送省 报送至市 报送至县 报至市 报至县 报至区 报我 报送我
  administration: 监管 机制 体系 标准 培育 推广 推行 引导 鼓励 支持 督促 指导 示范 产业 考核 宣传 市场 政策 规划 教育 创建
  """
