using Luopan.Kernel;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Platform.Access;

/// <summary>Endpoint metadata: open to everybody, signed in or not; stands where a permission would.</summary>
public sealed record OpenToAll;

/// <summary>Puts exactly one permission, or an explicit opening, on an endpoint.</summary>
public static class NeedsExtensions
{
    public static readonly Fault NotSignedIn = new("access.not-signed-in", "尚未登录或登录已失效，请重新登录。", FaultKind.Forbidden);
    public static readonly Fault NotAllowed = new("access.not-allowed", "您的角色不能使用此功能，如需使用请联系安全管理员调整授权。", FaultKind.Forbidden);
    public static readonly Fault PasswordFirst = new("access.password-first", "首次登录请先修改初始密码。", FaultKind.Forbidden);

    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Permission permission) => endpoint.WithMetadata(permission);

    public static RouteHandlerBuilder OpenToAll(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OpenToAll());
}

/// <summary>Stands before every endpoint of the API: what is neither opened nor permitted is refused before anything of it runs.</summary>
public static class Gate
{
    /// <summary>True when the request may go on; otherwise the refusal has been written.</summary>
    public static async Task<bool> Passes(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OpenToAll>() is not null) return true;
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        var permission = endpoint.Metadata.GetMetadata<Permission>();
        var (fault, status) = (permission, user) switch
        {
            (_, { IsSignedIn: false }) => (NeedsExtensions.NotSignedIn, StatusCodes.Status401Unauthorized),
            (null, _) => (NeedsExtensions.NotAllowed, StatusCodes.Status403Forbidden),
            (_, { MustChangePassword: true }) when permission != Permission.Self => (NeedsExtensions.PasswordFirst, StatusCodes.Status403Forbidden),
            _ when !user.May(permission) => (NeedsExtensions.NotAllowed, StatusCodes.Status403Forbidden),
            _ => (null, 0),
        };
        if (fault is null)
        {
            user.Activate(permission!);
            return true;
        }

        await Problems.Write(http, fault, status);
        return false;
    }
}
