using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Largest",
                table: "indicators_observation",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Second",
                table: "indicators_observation",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Units",
                table: "indicators_observation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "indicators_exploration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    View = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    SharedWith = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_exploration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_release_move",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Release = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Was = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_release_move", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_roster_mapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Heads = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_roster_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Home = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Panels = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit_figure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Breakdown = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit_figure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_exploration_pin",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExplorationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_exploration_pin", x => new { x.PersonId, x.ExplorationId });
                    table.ForeignKey(
                        name: "FK_indicators_exploration_pin_indicators_exploration_ExplorationId",
                        column: x => x.ExplorationId,
                        principalTable: "indicators_exploration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_exploration_PersonId_Name",
                table: "indicators_exploration",
                columns: new[] { "PersonId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_exploration_pin_ExplorationId",
                table: "indicators_exploration_pin",
                column: "ExplorationId");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_release_move_Release_Period",
                table: "indicators_release_move",
                columns: new[] { "Release", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Hash",
                table: "reporting_invitation",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_JobId",
                table: "reporting_invitation",
                column: "JobId");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Unit",
                table: "reporting_invitation",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_OrgPath",
                table: "reporting_unit",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_Form_Period",
                table: "reporting_unit_figure",
                columns: new[] { "Form", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_ReturnId",
                table: "reporting_unit_figure",
                column: "ReturnId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicators_exploration_pin");

            migrationBuilder.DropTable(
                name: "indicators_release_move");

            migrationBuilder.DropTable(
                name: "reporting_invitation");

            migrationBuilder.DropTable(
                name: "reporting_roster_mapping");

            migrationBuilder.DropTable(
                name: "reporting_unit");

            migrationBuilder.DropTable(
                name: "reporting_unit_figure");

            migrationBuilder.DropTable(
                name: "indicators_exploration");

            migrationBuilder.DropColumn(
                name: "Largest",
                table: "indicators_observation");

            migrationBuilder.DropColumn(
                name: "Second",
                table: "indicators_observation");

            migrationBuilder.DropColumn(
                name: "Units",
                table: "indicators_observation");
        }
    }
}
