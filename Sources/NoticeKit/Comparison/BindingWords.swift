/// Classes of words that say how much a directive binds.
enum BindingWord: String, WordClass {
  /// Leaves it to whoever acts: 可以.
  case permit
  /// Asks for effort, or lets circumstances decide: 鼓励, 力争, 原则上.
  case soft
  /// The plain mood of a duty: 应当, 要.
  case plain
  /// Vouches for an outcome; strong beside a soft word, a flourish elsewhere: 确保.
  case vouch
  /// Leaves no choice: 必须, 一律, 严禁.
  case strong
  /// Consequences, from a word with somebody to the end of business.
  case mild, publicised, hard
  /// When: 及时 or 立即.
  case soon, now
  /// Holds one of the words above without meaning it: 应急, 供应, 主要.
  case none

  var bit: UInt64 { 1 << UInt64(BindingWord.allCases.firstIndex(of: self)!) }

  /// The words with their classes; of words that overlap the longest counts.
  static let matcher = WordMatcher(WordTable<BindingWord>(words))

  private static let words = """
    permit: 可以 可视情 可根据 可结合 可由 可采取 可按 可适当 可酌情 允许 可自行 可参照 可通过
    soft: 鼓励 支持 提倡 倡导 引导 力争 争取 探索 原则上 尽量 尽可能 逐步 适时 视情 酌情 自愿 建议 力求
    soft: 有条件的 具备条件的 条件允许 条件成熟 因地制宜 按规定频次 必要时 督促 提醒
    plain: 应当 应 要 须 需 需要 应该
    vouch: 确保 保证 坚决 务求 全部
    strong: 必须 务必 一律 一律不得 一律不准 严禁 不得 禁止 不准 不许 不能 决不 绝不 决不能 绝不能 决不允许 绝不允许
    strong: 不折不扣 百分之百 强制
    mild: 约谈 约谈提醒 书面检查 检讨 诫勉 批评教育 谈话提醒
    publicised: 通报批评 予以通报 公开通报 全省通报 全市通报 全县通报 曝光 挂牌督办 黑名单 失信 末位 点名
    hard: 责令 强制拆除 关闭 取缔 停产 停业 停产整顿 停业整顿 停止使用 查封 扣押 吊销 处罚 从重 从严从重 立案
    hard: 追责 问责 追究 追责问责 追究责任 一票否决 淘汰
    soon: 及时 尽快 按时 按期 限期
    now: 立即 马上 立刻 即刻 第一时间 迅速 昼夜 不间断 实时 随即
    none: 应急 供应 相应 反应 适应 响应 应对 应用 对应 应收 应付 应尽 应转 应查 应测 应有 应届 效应 感应 理应
    none: 主要 重要 要求 要点 要素 首要 必要 需求 纪要 概要 要害 只要 要道 要么 简要 要闻 摘要 还要 不要 将要 要件 险要
    none: 所需 急需 刚需 供需 供不应求 不得不 技术支持 支持系统 引导员 引导标志 自愿者 志愿者 及时性 须知 无须 无需
    none: 失职追责 处罚决定书 不能按时 不能完成 不能立即 能立即 应试 必须的
    """
}
