using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Reporting;

/// <summary>Reads the forms of a pack, and how returns are watched.</summary>
internal sealed class ReportingPack : IPackPart
{
    public void Read(PackFolder folder, PackContent content)
    {
        content.Put(Panels.Read(folder));
        var forms = FormFiles.Read(folder, content);
        content.Put(forms);
        content.Put(ReportingRulesFile.Read(folder));
        content.Put(PackUnitsFile.Read(folder, content));
        content.Put(PackReturnsFile.Read(folder, content));
        var written = forms.All.SelectMany(f => f.Rows.Select(r => r.Indicator)).OfType<string>().ToHashSet();
        foreach (var silent in content.Get<IndicatorCatalogue>().All.Where(i => IndicatorWriter.FormOf(i.Writer) is not null && !written.Contains(i.Code)))
            folder.Findings.Add(new("indicators", 1, $"指标“{silent.Code}”说由报表“{IndicatorWriter.FormOf(silent.Writer)}”写入，而没有这样的报表行", "在该报表中写 into 此指标，或改 writer"));
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => ReturnsSeed.Run(services, content, stop);
}
