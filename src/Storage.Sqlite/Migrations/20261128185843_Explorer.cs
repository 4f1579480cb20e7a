using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Explorer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicators_exploration_pin");

            migrationBuilder.DropTable(
                name: "indicators_exploration");
        }
    }
}
