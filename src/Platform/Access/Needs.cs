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

    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint.WithMetadata(permission).AddEndpointFilter(async (context, next) =>
        {
            var user = context.HttpContext.RequestServices.GetRequiredService<CurrentUser>();
            if (!user.IsSignedIn) return new Refusal(NotSignedIn, StatusCodes.Status401Unauthorized);
            if (user.MustChangePassword && permission != Permission.Self) return new Refusal(PasswordFirst);
            if (!user.May(permission)) return new Refusal(NotAllowed);
            user.Activate(permission);
            return await next(context);
        });

    public static RouteHandlerBuilder OpenToAll(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OpenToAll());

    private sealed class Refusal(Fault fault, int? status = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Problems.Write(httpContext, fault, status);
    }
}
