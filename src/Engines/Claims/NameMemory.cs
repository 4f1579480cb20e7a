namespace Luopan.Engines.Claims;

/// <summary>What a sentence has said that the names of its next numbers may need.</summary>
internal sealed class NameMemory
{
    /// <summary>What 其中 takes parts of: 进出口 of 进出口3万亿元，其中出口2万亿元，占63%.</summary>
    public string WholeOfParts { get; set; } = "";

    /// <summary>What reaches so much of the places that follow: 连锁农家店 of 覆盖全省90%的乡镇、70%的行政村.</summary>
    public string Covers { get; set; } = "";

    /// <summary>What reaches the places counted next, with its verb: 追溯体系覆盖 of 追溯体系覆盖11个城市、3200个节点.</summary>
    public string Reaching { get; set; } = "";

    /// <summary>What a clause without a number turned to: 一般贸易进出口 of 一般贸易进出口增长迅猛，进出口998亿元.</summary>
    public string Announced { get; set; } = "";

    /// <summary>What the last clause without a number spoke of: 中欧班列 of 中欧班列从无到有，累计开行1856列.</summary>
    public string Scene { get; set; } = "";

    /// <summary>What a task without a number was about: 步行街 of 推进步行街改造提升，到2025年打造10条.</summary>
    public string Task { get; set; } = "";

    /// <summary>The group of which some are counted next: 民营企业500强 of 在民营企业500强中，我省有7家.</summary>
    public string Among { get; set; } = "";

    /// <summary>The goal last named with its amount: 任务数 of 完成下达任务数65亿元的92%.</summary>
    public string Goal { get; set; } = "";
}
