namespace Luopan.Engines.Claims;

/// <summary>What a paragraph has said so far and its next clause may leave out.</summary>
internal sealed class Carry
{
    private string _periodBefore = "";
    private string? _regionBefore;
    private string? _regionOfSentence;
    private bool _isForClause;
    private int _sentences;
    private int _named;

    /// <summary>The period last named; empty when the paragraph named none.</summary>
    public string Period { get; set; } = "";

    /// <summary>The period was named by the sentence itself.</summary>
    public bool IsOwnPeriod { get; set; }

    /// <summary>The region last named; empty for the section's own.</summary>
    public string Region { get; set; } = "";

    /// <summary>The indicator last spoken of, without share or growth.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The last subject that was named in full: what 面积, 人数, 总投资 behind it belong to.</summary>
    public string Anchor { get; set; } = "";

    /// <summary>What a paragraph speaks of that has not named anything yet: the last indicator of its section, or its heading.</summary>
    public string Fallback { get; init; } = "";

    /// <summary>What stood before an adverb in the last subject: 对外承包工程 of 对外承包工程累计新签合同额.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The noun of measure last spoken of, for the parts of a breakdown that leave it out: 增加值.</summary>
    public string Measure { get; set; } = "";

    /// <summary>A rate was named without its number: 舟山增幅最高，达到142%.</summary>
    public bool NamesRate { get; set; }

    /// <summary>The noun last counted, for a count that leaves it out: 60项制度创新成果，36项在省内复制推广.</summary>
    public string Counted { get; set; } = "";

    /// <summary>进口量 or 出口量 where goods are listed one behind the other: 进口原油1215万吨；铜240万吨.</summary>
    public string Flow { get; set; } = "";

    /// <summary>Whose trade was given as a whole: 跨境电商 of 跨境电商进出口420亿元，其中出口365亿元.</summary>
    public string TradeOf { get; set; } = "";

    /// <summary>The whole a part was last taken of: 全省12.5%的实际使用外资和13.3%的进出口.</summary>
    public string Whole { get; set; } = "";

    /// <summary>The period last named is 目前 or the like.</summary>
    public bool IsNow { get; set; }

    /// <summary>The period last named runs from a year on: 2018年以来.</summary>
    public bool IsSince { get; set; }

    /// <summary>The period of the paragraph, whatever the sentence has named for itself.</summary>
    public string Standing => _periodBefore.Length > 0 ? _periodBefore.Trim() : Period;

    /// <summary>The period of the number that a change just begun leads to: 从3652家增加到5410家; empty when none has begun.</summary>
    public string LeadsTo { get; set; } = "";

    /// <summary>The claims of the sentence, newest last.</summary>
    public List<Claim> Recent { get; } = [];

    /// <summary>The subjects of the sentence in order, for lists that come back to them with 分别.</summary>
    public List<Named> Subjects { get; } = [];

    /// <summary>How many of the subjects the last clause that named any has named.</summary>
    public int NamedLast { get; private set; }

    /// <summary>A new sentence, unless it goes on behind a semicolon, keeps the period, the region and the subject of its paragraph only.</summary>
    public void EnterSentence(bool continues)
    {
        (IsOwnPeriod, NamesRate, IsNow, LeadsTo) = (false, false, false, "");
        Recent.Clear();
        Subjects.Clear();
        (NamedLast, _named) = (0, 0);
        if (continues) return;
        (Topic, Counted, Whole, Flow, TradeOf) = ("", "", "", "", "");
        (Region, _regionOfSentence) = (_regionOfSentence ?? Region, null);
        if (_periodBefore.Length > 0) (Period, _periodBefore) = (_periodBefore, "");
        _sentences++;
        if (Region is "全国" or "全球" || Region.EndsWith("部地区", StringComparison.Ordinal) || RegionReader.IsCompany(Region)) Region = "";
    }

    /// <summary>Hears a period that holds for its sentence alone: 目前, the month of an event.</summary>
    public void HearOnce(string period)
    {
        if (_periodBefore.Length == 0) _periodBefore = Period.Length == 0 ? " " : Period;
        (Period, IsOwnPeriod) = (period, true);
    }

    /// <summary>A list of places holds for its own clause only.</summary>
    public void HearRegion(string region)
    {
        if (region.Contains('、') || region.StartsWith("每个", StringComparison.Ordinal)) _regionBefore ??= Region;
        else _regionBefore = null;
        // 引进首店57家，其中安徽首店19家: a place named amid the figures of another is over with its sentence.
        // A park is what a paragraph is about only where it opens with it.
        if (Recent.Count > 0 || _sentences > 1 && RegionReader.IsPark(region)) _regionOfSentence ??= Region;
        Region = region;
    }

    public void EnterClause()
    {
        if (Subjects.Count > _named) (NamedLast, _named) = (Subjects.Count - _named, Subjects.Count);
        if (_isForClause) Restore();
        _isForClause = false;
        if (_regionBefore is null) return;
        (Region, _regionBefore) = (_regionBefore, null);
    }

    /// <summary>Hears a period that holds for its clause alone: 2020年，…，“十三五”时期年均增长6.2%，….</summary>
    public void HearForClause(string period)
    {
        HearOnce(period);
        _isForClause = true;
    }

    /// <summary>Goes back to the period spoken of before 由…: what a change starts from is over with its number.</summary>
    public void Restore()
    {
        if (_periodBefore.Length > 0) (Period, _periodBefore) = (_periodBefore.Trim(), "");
    }

    public void Hear(string period) => (Period, IsOwnPeriod, _periodBefore) = (period, true, "");
}
