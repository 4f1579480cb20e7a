using Luopan.Modules.Access;
using Luopan.Modules.Plans;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class TaskOwnerTests
{
    [Theory]
    [InlineData("外商投资管理处", "fdi")]
    [InlineData("省商务厅外商投资管理处", "fdi")]
    [InlineData("外资处", "fdi")]
    [InlineData("外贸处", "trade")]
    [InlineData("服贸处", "services")]
    [InlineData("外处", null)]
    [InlineData("外资局", null)]
    [InlineData("人事处", null)]
    public void A_department_is_known_by_its_name_or_the_way_it_is_shortened(string named, string? code)
    {
        var departments = new Departments([new("fdi", "外商投资管理处", [], "990000"), new("trade", "对外贸易处", [], "990000"), new("services", "服务贸易处", [], "990000")]);
        var tree = new OrgTree([new("990000", OrgKind.Tree, "云岭省", "云岭", "", "province", "", "", "/990000/", null, null, 0)], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(), "990000", null);

        Assert.Equal(code, ReadTasks.Owner(named, tree, departments));
    }
}
