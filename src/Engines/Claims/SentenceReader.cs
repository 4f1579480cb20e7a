using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Reads the claims of one sentence, number by number from left to right.</summary>
internal sealed class SentenceReader
{
    private readonly Sentence _sentence;
    private readonly SectionFrame _section;
    private readonly DocumentFrame _document;
    private readonly Carry _carry;
    private readonly List<Claim> _claims;
    private readonly Line _line;
    private int _period;
    private int _previousEnd;

    public SentenceReader(Sentence sentence, SectionFrame section, DocumentFrame document, Carry carry, List<Claim> claims)
    {
        (_sentence, _section, _document, _carry, _claims) = (sentence, section, document, carry, claims);
        _line = Line.Of(sentence.Text);
    }

    public void Read()
    {
        for (var i = 0; i < _line.Quantities.Count;)
        {
            if (Distractors.IsNoClaim(_line, i))
            {
                i++;
                continue;
            }

            var size = ListSize(i);
            HearPeriods(_line.Quantities[i].Start);
            ReadList(i, size);
            _previousEnd = _line.Quantities[i + size - 1].End;
            i += size;
        }

        HearPeriods(_line.Text.Length);
    }

    // 58.7%、56.2%、50.7%: numbers of one kind with nothing but joints between them.
    private int ListSize(int first)
    {
        var size = 1;
        while (first + size < _line.Quantities.Count && IsNextOfList(_line.Quantities[first + size - 1], _line.Quantities[first + size])) size++;
        return size;
    }

    private bool IsNextOfList(Quantity one, Quantity next)
    {
        if (one.Family != next.Family || one.Form != next.Form) return false;
        if (one.Form == QuantityForm.Proportion) return next.Start == one.End + 1;
        return _line.Text.AsSpan(one.End, Math.Max(0, next.BoundStart - one.End)) is "、" or "和" or "与" or "及" or "以及";
    }

    private void HearPeriods(int until)
    {
        for (; _period < _line.Periods.Count && _line.Periods[_period].Start < until; _period++)
        {
            var mention = _line.Periods[_period];
            if (mention.IsBase || mention.Form is PeriodForm.SamePeriod) continue;
            var year = SpokenYear(mention);
            _carry.Period = mention.Resolve(year, _document.Month.Length > 0 && _document.SpeakingYear > 0 ? $"{_document.SpeakingYear}{_document.Month}" : "");
            _carry.IsDue = mention.IsDue && !mention.IsPoint;
        }
    }

    // 11月 and 全年 belong to the year last named; 今年 and 去年 to the document.
    private int SpokenYear(PeriodMention mention)
    {
        if (mention.Form is PeriodForm.MonthsOfYear or PeriodForm.WholeYear or PeriodForm.YearEnd or PeriodForm.MonthEnd && _carry.Period.Length >= 4 && int.TryParse(_carry.Period.AsSpan(0, 4), out var named)) return named;
        return mention.Form is PeriodForm.MonthsOfYear or PeriodForm.WholeYear or PeriodForm.YearEnd && _section.Role == SectionRole.Report ? _document.IsPlan ? _document.FactYear : _document.From : _document.SpeakingYear;
    }

    private void ReadList(int first, int size)
    {
        var quantity = _line.Quantities[first];
        var clause = _line.ClauseAt(quantity.Start);
        var start = Math.Max(clause.Start, Math.Min(_previousEnd, quantity.BoundStart));
        var head = Head.Read(_line, start, quantity.BoundStart, quantity.Family);
        var region = ReadRegion(clause, head, quantity);
        var (names, regions) = Naming.Of(_line, first, size, head, clause, _carry, _document, region);
        for (var i = 0; i < size; i++)
            for (var n = i * names.Length / size; n < (size == 1 ? names.Length : i * names.Length / size + 1); n++)
                Add(_line.Quantities[first + i], head, names[n], regions[n]);
    }

    private string ReadRegion(Clause clause, Head head, Quantity quantity)
    {
        if (clause.IsInBrackets)
        {
            var (place, own) = RegionBefore(clause.Start - 1);
            return place > 0 ? own : CurrentRegion;
        }

        if (head.End > head.Start && head.Signs == Sign.None && _line.Text.AsSpan(head.End, quantity.BoundStart - head.End) is "的" && RegionBefore(head.End) is var (length0, other) && length0 > 0) return other;
        for (var at = clause.Start; at < quantity.Start && at < clause.Start + 24;)
        {
            var (length, region) = RegionReader.At(_line.Text.AsSpan(at, quantity.Start - at), _document);
            if (length > 0)
            {
                if (!IsScope(at, length)) _carry.Region = region;
                break;
            }

            var next = SkipLead(at, quantity.Start);
            if (next == at) break;
            at = next;
        }

        return CurrentRegion;
    }

    private string CurrentRegion => _carry.Region.Length > 0 ? _carry.Region : _section.Region;

    // 占全省的, 居全国, 高于全省 compare with a region and are not about it.
    private bool IsScope(int at, int length) => at > 0 && _line.Text[at - 1] is '占' or '居' or '列' or '于' or '比' or '较';

    private int SkipLead(int at, int end)
    {
        foreach (var period in _line.Periods)
            if (period.Start <= at && period.End > at) return Math.Min(period.End, end);
        foreach (var word in (string[])["截至", "截止", "其中", "同时", "此外", "到", "在", "至", "，", "当前", "末", "底", "年末", "期末", "期间", "时期", "以来", "预计", "仅", "但", "而", "据统计", "与", "又"])
            if (_line.Text.AsSpan(at, end - at).StartsWith(word)) return at + word.Length;
        return at;
    }

    private (int Length, string Region) RegionBefore(int end)
    {
        for (var length = 8; length > 1; length--)
            if (end - length >= 0 && RegionReader.At(_line.Text.AsSpan(end - length, length), _document) is var found && found.Length == length) return found;
        return (0, "");
    }

    private void Add(Quantity quantity, Head head, string name, string region)
    {
        var kind = KindReader.Of(quantity, head, name, _carry);
        var claim = ClaimBuilder.Build(_line, quantity, head, kind, name, region, _section, _document, _carry, _sentence);
        _claims.Add(claim);
        _carry.Recent.Add(claim);
    }
}
